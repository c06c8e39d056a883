import type { Metadata } from "next";
import { NightList } from "#components/night/night-list.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listNights } from "#lib/night/list-nights.ts";

export const metadata: Metadata = { title: "Windows" };

/** The windows of all clients: tonight's, those to come, and those that ended. */
export default async function WindowsPage() {
  const { tonight, coming, past, isCut } = await listNights(await forPage(requireStaffContext()));
  return (
    <>
      <PageHeader
        title="Windows"
        lead="Agreed maintenance windows of all clients, by each site’s clocks and by yours."
      />
      <Section title="Tonight" note={tonight.length > 0 ? String(tonight.length) : undefined}>
        {tonight.length > 0 ? (
          <NightList nights={tonight} label="Windows tonight" />
        ) : (
          <EmptyState title="No window runs or starts within 18 hours" />
        )}
      </Section>
      <Section
        title="To come"
        note={isCut ? `the next ${coming.length}` : coming.length > 0 ? String(coming.length) : undefined}
        actions={
          isCut && (
            <ButtonLink size="small" href="/staff/calendar">
              All in the calendar
            </ButtonLink>
          )
        }
      >
        {coming.length > 0 ? (
          <NightList nights={coming} label="Windows to come" />
        ) : (
          <EmptyState title="No window is agreed">
            Windows appear here as soon as a choice is accepted.
          </EmptyState>
        )}
      </Section>
      {past.length > 0 && (
        <Section title="Past and cancelled" note={`the newest ${past.length}`}>
          <NightList nights={past} label="Past and cancelled windows" />
        </Section>
      )}
    </>
  );
}
