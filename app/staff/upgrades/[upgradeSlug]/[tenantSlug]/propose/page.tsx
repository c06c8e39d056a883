import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HourOfWeek } from "#components/traffic/hour-of-week.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { chosenStart } from "#components/windows/chosen-start.ts";
import { deskHeading } from "#components/windows/desk-words.ts";
import { ProposalForm } from "#components/windows/proposal-form.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getProposalDesk } from "#lib/windows/get-proposal-desk.ts";
import { sendOffer } from "./actions.ts";

export const metadata: Metadata = { title: "Offer windows" };

type Props = {
  params: Promise<{ upgradeSlug: string; tenantSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The vendor offers windows, by the client's own traffic and clocks. */
export default async function OfferWindowsPage({ params, searchParams }: Props) {
  const part = await params;
  const ctx = await forPage(requireStaffContext());
  const href = `/staff/upgrades/${part.upgradeSlug}/${part.tenantSlug}`;
  if (ctx.role === "operator") redirect(href);
  const { evidence, ...desk } = await forPage(getProposalDesk(ctx, part));
  if (!desk.mayOffer) redirect(href);
  const { profile, picture, ...suggested } = evidence;
  const { zoneName, tenantName } = desk;
  return (
    <>
      <PageHeader {...deskHeading(desk)} back={{ href, label: tenantName }} />
      <ProposalForm
        desk={desk}
        suggested={suggested}
        start={chosenStart(await searchParams)}
        checkUrl={`/api/live${href}/choices`}
        negotiationHref={href}
        contactsHref={href}
        action={sendOffer.bind(null, part)}
        picture={
          <Section title={`The week of ${tenantName}`} note={profile?.span}>
            {picture ? (
              <HourOfWeek picture={picture} zoneName={zoneName} />
            ) : (
              <EmptyState title="No traffic of theirs yet">
                Windows can be offered all the same; nothing says how busy they are.
              </EmptyState>
            )}
          </Section>
        }
      />
    </>
  );
}
