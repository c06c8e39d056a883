import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferPage } from "#components/upgrades/offer-page.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getNegotiation } from "#lib/upgrades/get-negotiation.ts";
import { offerOf } from "#lib/upgrades/rules-thread.ts";
import { staffDeeds } from "../../staff-deeds.ts";

export const metadata: Metadata = { title: "Offered windows" };

type Props = { params: Promise<{ upgradeSlug: string; tenantSlug: string; version: string }> };

/** One version of a client's negotiation; reading it decides nothing. */
export default async function StaffOfferPage({ params }: Props) {
  const { version, ...part } = await params;
  const ctx = await forPage(requireStaffContext());
  const negotiation = await forPage(getNegotiation(ctx, part));
  const offer = offerOf(negotiation, version);
  if (!offer) notFound();
  const path = `/staff/upgrades/${part.upgradeSlug}/${part.tenantSlug}`;
  return (
    <OfferPage
      negotiation={negotiation}
      offer={offer}
      href={path}
      liveUrl={`/api/live${path}`}
      deeds={ctx.role === "operator" ? null : staffDeeds(part)}
    />
  );
}
