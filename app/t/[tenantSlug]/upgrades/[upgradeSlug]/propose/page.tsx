import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { HourOfWeek } from "#components/traffic/hour-of-week.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { ProposalForm } from "#components/windows/proposal-form.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getProposalDesk } from "#lib/windows/get-proposal-desk.ts";
import { sendProposal } from "./actions.ts";

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
  const desk = await forPage(getProposalDesk(ctx, { upgradeSlug }));
  if (!desk.mayOffer) redirect(upgradeHref);
  const { evidence, zoneName } = desk;
  return (
    <>
      <PageHeader
        title={`Propose windows for ${desk.title}`}
        lead={`Up to five, ranked. ${desk.representativeName} accepts one, or says why none fits.`}
        back={{ href: upgradeHref, label: desk.title }}
      />
      <ProposalForm
        desk={desk}
        start={chosenStart(await searchParams)}
        checkUrl={`/api/live${upgradeHref}/choices`}
        contactsHref={`${base}/contacts`}
        action={sendProposal.bind(null, ctx.tenant.slug, upgradeSlug)}
        picture={
          <Section title="Your week" note={evidence.profile?.span}>
            {evidence.picture ? (
              <HourOfWeek picture={evidence.picture} zoneName={zoneName} />
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

/** The start that a link from the calendar names, "2026-12-01T02:00"; where clocks show it twice, which of the two. */
function chosenStart({ start, fold }: Record<string, string | string[] | undefined>) {
  if (typeof start !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(start)) return undefined;
  return { wallStart: start, ...(isFold(fold) && { fold }) };
}

const isFold = (fold: unknown): fold is "earlier" | "later" => fold === "earlier" || fold === "later";
