import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { weekWords } from "#components/weekly-notes/week-words.ts";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { zoneName } from "#lib/time/zone.ts";
import { listWeeklies } from "#lib/weekly-notes/list-weeklies.ts";

export const metadata: Metadata = { title: "Weekly notes" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function WeekliesPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const weeks = await listWeeklies(ctx);
  const { slug, timeZone } = ctx.tenant;
  const base = `/t/${slug}/releases`;
  return (
    <>
      <PageHeader
        back={{ href: base, label: "Releases" }}
        title="Weekly notes"
        lead={`What was released to you from Friday to Thursday, by ${zoneName(timeZone)}. They also come by mail on Friday, unless you chose otherwise under Contacts.`}
      />
      {weeks.length > 0 ? (
        <ul className="divide-y divide-line border-line border-y">
          {weeks.map(({ firstDay, notes, ...week }) => (
            <li key={firstDay} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2 tabular">
              <Link href={`${base}/weekly/${firstDay}`} prefetch={false} className="text-link">
                {weekWords(week, timeZone)}
              </Link>
              <span className="text-ink-muted">
                {notes === 0 ? "Nothing changed" : notes === 1 ? "1 note" : `${notes} notes`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="None were sent yet">
          The first come on the Friday after your first full week.
        </EmptyState>
      )}
    </>
  );
}
