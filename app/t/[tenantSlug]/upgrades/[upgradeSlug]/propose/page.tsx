import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { HourOfWeek } from "#components/traffic/hour-of-week.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { chosenStart } from "#components/windows/chosen-start.ts";
import { deskHeading, kindOf } from "#components/windows/desk-words.ts";
import { ProposalForm } from "#components/windows/proposal-form.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getProposalDesk } from "#lib/windows/get-proposal-desk.ts";
import { sendMove, sendProposal } from "./actions.ts";

export const metadata: Metadata = { title: "Propose windows" };

type Props = {
  params: Promise<{ tenantSlug: string; upgradeSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProposePage({ params, searchParams }: Props) {
  const { tenantSlug, upgradeSlug } = await params;
  const ctx = await forPage(requireTenantContext(tenantSlug));
  const base = `/t/${ctx.tenant.slug}`;
  const upgradeHref = `${base}/upgrades/${upgradeSlug}`;
  // Who may not propose, or not now, reads why on the upgrade's own page.
  if (!hasRole(ctx, "coordinator")) redirect(upgradeHref);
  const { evidence, ...desk } = await forPage(getProposalDesk(ctx, { upgradeSlug }));
  if (!desk.mayOffer) redirect(upgradeHref);
  const { profile, picture, ...suggested } = evidence;
  return (
    <>
      <PageHeader {...deskHeading(desk)} back={{ href: upgradeHref, label: desk.title }} />
      <ProposalForm
        desk={desk}
        suggested={suggested}
        start={chosenStart(await searchParams)}
        checkUrl={`/api/live${upgradeHref}/choices`}
        contactsHref={`${base}/contacts`}
        negotiationHref={upgradeHref}
        action={(kindOf(desk) === "move" ? sendMove : sendProposal).bind(null, ctx.tenant.slug, upgradeSlug)}
        picture={
          <Section title="Your week" note={profile?.span}>
            {picture ? (
              <HourOfWeek picture={picture} zoneName={desk.zoneName} />
            ) : (
              <EmptyState title="No traffic file yet">
                You can propose all the same. To see your quiet hours,{" "}
                <Link href={`${base}/traffic`} className="text-link">
                  upload your request counts
                </Link>{" "}
                first.
              </EmptyState>
            )}
          </Section>
        }
      />
    </>
  );
}
