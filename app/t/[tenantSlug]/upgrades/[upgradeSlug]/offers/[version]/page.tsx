import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferPage } from "#components/upgrades/offer-page.tsx";
import { forPage } from "#lib/auth/page.ts";
import { hasRole, requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getEnrollment } from "#lib/upgrades/get-enrollment.ts";
import { offerOf } from "#lib/upgrades/rules-thread.ts";
import { clientDeeds } from "../../client-deeds.ts";

export const metadata: Metadata = { title: "Offered windows" };

type Props = { params: Promise<{ tenantSlug: string; upgradeSlug: string; version: string }> };

/** One version of the negotiation; reading it decides nothing. */
export default async function ClientOfferPage({ params }: Props) {
  const { tenantSlug, upgradeSlug, version } = await params;
  const ctx = await forPage(requireTenantContext(tenantSlug));
  const negotiation = await forPage(getEnrollment(ctx, upgradeSlug));
  const offer = offerOf(negotiation, version);
  if (!offer) notFound();
  const path = `/t/${ctx.tenant.slug}/upgrades/${upgradeSlug}`;
  return (
    <OfferPage
      negotiation={negotiation}
      offer={offer}
      href={path}
      liveUrl={`/api/live${path}`}
      deeds={hasRole(ctx, "coordinator") ? clientDeeds(ctx.tenant.slug, negotiation) : null}
    />
  );
}
