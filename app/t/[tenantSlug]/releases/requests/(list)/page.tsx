import type { Metadata } from "next";
import { OwnRequests } from "#components/notes-requests/own-requests.tsx";
import { RequestForm } from "#components/notes-requests/request-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { listRequests } from "#lib/notes-requests/list-requests.ts";
import { calendarDay } from "#lib/time/week.ts";
import { zoneName } from "#lib/time/zone.ts";
import { askForNotes } from "../actions.ts";

export const metadata: Metadata = { title: "Notes on request" };

type Props = { params: Promise<{ tenantSlug: string }> };

export default async function RequestsPage({ params }: Props) {
  const ctx = await forPage(requireTenantContext((await params).tenantSlug));
  const { requests, deployments } = await listRequests(ctx);
  const { slug, timeZone } = ctx.tenant;
  const base = `/t/${slug}/releases`;
  return (
    <>
      <PageHeader
        back={{ href: base, label: "Releases" }}
        title="Notes on request"
        lead="Your representative compiles the notes of a deployment or of some days for you. A second person reads them before they come, within three working days."
      />
      {requests.length > 0 && (
        <Section title="Requests" note={`${requests.length}`}>
          <OwnRequests requests={requests} zone={timeZone} base={`${base}/requests`} />
        </Section>
      )}
      <Section title="Ask for notes">
        <RequestForm
          action={askForNotes.bind(null, slug)}
          deployments={deployments.map(({ id, label }) => ({ value: id, label }))}
          today={calendarDay(ctx.now, timeZone)}
          zone={zoneName(timeZone)}
        />
      </Section>
    </>
  );
}
