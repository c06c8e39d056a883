import { liveRoute } from "#lib/auth/route.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getNight } from "#lib/night/get-night.ts";

type Context = { params: Promise<{ windowId: string }> };

/** A window's night as it stands, for the vendor's open page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { windowId } = await params;
  return liveRoute(async () => getNight(await requireStaffContext(), windowId));
}
