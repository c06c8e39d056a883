import type { Metadata } from "next";
import { NewCalendarAddressForm } from "#components/calendar/new-calendar-address-form.tsx";
import { FeedTokenList } from "#components/feeds/feed-token-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { listFeedTokens } from "#lib/feeds/list-feed-tokens.ts";
import { createAddress, revokeAddress } from "./actions.ts";

export const metadata: Metadata = { title: "Calendar address" };

export default async function CalendarAddressPage() {
  const ctx = await forPage(requireStaffContext());
  const tokens = await listFeedTokens(ctx);
  return (
    <>
      <PageHeader
        title="Calendar address"
        lead="Agreed windows in your own calendar: those of the tenants and upgrades you look after, or one crew’s. Whoever has the address can read them, so make one for each place and end it when it is no longer used."
        back={{ href: "/staff/calendar", label: "Calendar" }}
      />
      <Section title="Make an address">
        <NewCalendarAddressForm action={createAddress} />
      </Section>
      <Section title="Your addresses" note={tokens.length > 0 ? String(tokens.length) : undefined}>
        {tokens.length > 0 ? (
          <FeedTokenList tokens={tokens} zone={ctx.user.timeZone} revoke={revokeAddress} />
        ) : (
          <EmptyState title="No addresses yet">
            An address you make appears here, with when it was last read.
          </EmptyState>
        )}
      </Section>
    </>
  );
}
