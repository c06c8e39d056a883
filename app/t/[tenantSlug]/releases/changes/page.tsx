import type { Metadata } from "next";
import { ChangesFacts } from "#components/releases/changes-facts.tsx";
import { DaysForm } from "#components/releases/days-form.tsx";
import { FeedList } from "#components/releases/feed-list.tsx";
import { PrintButton } from "#components/releases/print-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { DomainError } from "#lib/errors.ts";
import { getChanges } from "#lib/releases/get-changes.ts";
import { formatDay } from "#lib/time/format.ts";
import { calendarDay } from "#lib/time/week.ts";
import { zoneName } from "#lib/time/zone.ts";

export const metadata: Metadata = { title: "What changed between two days" };

type Query = { from?: string | string[]; to?: string | string[] };
type Props = { params: Promise<{ tenantSlug: string }>; searchParams: Promise<Query> };

const formats = { csv: "CSV", markdown: "Markdown", json: "JSON" };

export default async function ChangesPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const query = await searchParams;
  const { slug, name, timeZone } = ctx.tenant;
  const base = `/t/${slug}/releases`;
  const refusal = (error: unknown) => {
    if (error instanceof DomainError && error.code === "invalid_input") return error;
    throw error;
  };
  const answer = await getChanges(ctx, query).catch(refusal);
  const report = answer instanceof DomainError ? null : answer;
  const refused = answer instanceof DomainError ? answer : null;
  const days = report && new URLSearchParams({ from: report.from, to: report.to });
  return (
    <>
      <PageHeader
        back={{ href: base, label: "Releases" }}
        title={`What changed for ${name}`}
        lead={`What was published to you between two days, both included, by ${zoneName(timeZone)}.`}
        actions={
          report && (
            <>
              {Object.entries(formats).map(([format, label]) => (
                <a key={format} href={`${base}/changes/export/${format}?${days}`} className="text-link p-1">
                  {label}
                </a>
              ))}
              <PrintButton />
            </>
          )
        }
      />
      <DaysForm
        from={report?.from ?? String(query.from ?? "")}
        to={report?.to ?? String(query.to ?? "")}
        today={calendarDay(ctx.now, timeZone)}
        errors={refused?.fields ?? {}}
      />
      {refused && <FormError message={refused.message} fields={refused.fields} />}
      {report && (
        <Section
          title={`${dayWords(report.from)} to ${dayWords(report.to)}`}
          note={report.notes.length === 1 ? "1 note" : `${report.notes.length} notes`}
        >
          {report.notes.length > 0 ? (
            <>
              <ChangesFacts notes={report.notes} />
              {report.isCut && (
                <p className="mb-4 text-ink-muted">
                  Only the newest 500 are counted and listed. Choose fewer days to see the others.
                </p>
              )}
              <FeedList notes={report.notes} zone={timeZone} base={base} />
            </>
          ) : (
            <EmptyState title="Nothing was released to you in this time">There was nothing to do.</EmptyState>
          )}
        </Section>
      )}
    </>
  );
}

/** A calendar day has no zone: it is read as one of UTC, so that it stays itself. */
function dayWords(day: string): string {
  return formatDay(new Date(`${day}T12:00:00Z`), "UTC");
}
