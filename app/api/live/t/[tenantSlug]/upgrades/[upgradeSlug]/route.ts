import { liveRoute } from "#lib/auth/route.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getLiveEnrollment } from "#lib/upgrades/get-enrollment.ts";

type Context = { params: Promise<{ tenantSlug: string; upgradeSlug: string }> };

/** How a negotiation stands, for the client's open page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenantSlug, upgradeSlug } = await params;
  return liveRoute(async () => getLiveEnrollment(await requireTenantContext(tenantSlug), upgradeSlug));
}
