import type { Metadata } from "next";
import { InboxList } from "#components/inbox/inbox-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listInbox } from "#lib/inbox/list-inbox.ts";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage() {
  const ctx = await forPage(requireStaffContext());
  const items = await listInbox(ctx);
  const mine = items.filter((item) => item.mine);
  const others = items.filter((item) => !item.mine);
  return (
    <>
      <PageHeader title="Inbox" lead="Who waits for Spec, longest wait first." />
      <Section title="Waiting for you" note={mine.length > 0 ? String(mine.length) : undefined}>
        {mine.length > 0 ? (
          <InboxList items={mine} label="Waiting for you" />
        ) : (
          <EmptyState title="Nobody waits for you">
            A client’s proposal appears here the moment it is sent.
          </EmptyState>
        )}
      </Section>
      {others.length > 0 && (
        <Section title="Waiting for colleagues" note={String(others.length)}>
          <InboxList items={others} label="Waiting for colleagues" />
        </Section>
      )}
    </>
  );
}
