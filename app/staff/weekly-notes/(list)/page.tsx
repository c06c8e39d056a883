import type { Metadata } from "next";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { DeskWeeklies } from "#components/weekly-notes/desk-weeklies.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listDeskWeeklies } from "#lib/weekly-notes/list-desk-weeklies.ts";

export const metadata: Metadata = { title: "Weekly notes" };

export default async function WeeklyNotesPage() {
  const ctx = await forPage(requireStaffContext());
  const all = await listDeskWeeklies(ctx);
  const waiting = all.filter(({ sentAt }) => !sentAt);
  const sent = all.filter(({ sentAt }) => sentAt);
  return (
    <>
      <PageHeader
        title="Weekly notes"
        lead="Compiled for each tenant on Friday at 06:00 of its own clocks, from Friday to Thursday, and sent at 14:00. Between the two they can be edited."
      />
      <Section title="Going out" note={`${waiting.length}`}>
        {waiting.length > 0 ? (
          <DeskWeeklies items={waiting} zone={ctx.user.timeZone} />
        ) : (
          <p className="text-ink-muted">Nothing is compiled and waiting. The next come on Friday.</p>
        )}
      </Section>
      {sent.length > 0 ? (
        <Section title="Sent" note={`${sent.length}`}>
          <DeskWeeklies items={sent} zone={ctx.user.timeZone} />
        </Section>
      ) : (
        <EmptyState title="None were sent yet">
          The first go out on the Friday after a tenant joins.
        </EmptyState>
      )}
    </>
  );
}
