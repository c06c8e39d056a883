import type { Metadata } from "next";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { MovedWindows } from "#components/windows/moved-windows.tsx";
import { SettleWindow } from "#components/windows/settle-window.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listMovedByZoneData } from "#lib/windows/list-moved-by-zone-data.ts";
import { keep, offer } from "./actions.ts";

export const metadata: Metadata = { title: "Changed clocks" };

/** Windows to come that a change of time zone data would move: each is settled here, or stays as it is. */
export default async function ZoneDataPage() {
  const ctx = await forPage(requireStaffContext());
  const { version, agreed, offered } = await listMovedByZoneData(ctx);
  const mayDecide = ctx.role !== "operator";
  return (
    <>
      <PageHeader
        title="Changed clocks"
        lead={`Governments change the rules for clocks. No window moves because of it: you decide here. Time zone data ${version} is in use.`}
        back={{ href: "/staff/inbox", label: "Inbox" }}
      />
      {agreed.length + offered.length === 0 && (
        <EmptyState title="Clocks show every window to come as it was chosen">
          With new time zone data, windows whose instant would move appear here and in the inbox.
        </EmptyState>
      )}
      {agreed.length > 0 && (
        <Section title="Agreed windows" note={String(agreed.length)}>
          <p className="mb-3 max-w-measure text-ink-muted">
            Keep the instant, and clocks will show another time than was agreed; the client is told. Or offer
            the client to move to the time that was chosen; until they accept, the window stays.
          </p>
          <MovedWindows
            windows={agreed}
            label="Agreed windows"
            settle={(window) =>
              mayDecide && <SettleWindow window={window} keepAction={keep} offerAction={offer} />
            }
          />
        </Section>
      )}
      {offered.length > 0 && (
        <Section title="Offered windows" note={String(offered.length)}>
          <p className="mb-3 max-w-measure text-ink-muted">
            Not agreed yet: decline in the negotiation, or offer other windows there.
          </p>
          <MovedWindows windows={offered} label="Offered windows" />
        </Section>
      )}
    </>
  );
}
