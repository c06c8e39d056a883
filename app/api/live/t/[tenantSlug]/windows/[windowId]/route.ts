import { liveRoute } from "#lib/auth/route.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { getNight } from "#lib/night/get-night.ts";

type Context = { params: Promise<{ tenantSlug: string; windowId: string }> };

/** A window's night as it stands, for the client's open page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenantSlug, windowId } = await params;
  return liveRoute(async () => getNight(await requireTenantContext(tenantSlug), windowId));
}
