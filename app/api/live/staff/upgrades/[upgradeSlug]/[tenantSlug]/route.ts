import { liveRoute } from "#lib/auth/route.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getLiveNegotiation } from "#lib/upgrades/get-negotiation.ts";

type Context = { params: Promise<{ tenantSlug: string; upgradeSlug: string }> };

/** How a negotiation stands, for the vendor's open page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const part = await params;
  return liveRoute(async () => getLiveNegotiation(await requireStaffContext(), part));
}
