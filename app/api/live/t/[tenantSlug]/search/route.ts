import { liveRoute } from "#lib/auth/route.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { searchNotes } from "#lib/search/search-notes.ts";

type Context = { params: Promise<{ tenantSlug: string }> };

/** What a person finds while they type. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenantSlug } = await params;
  const query = new URL(request.url).searchParams.get("q") ?? undefined;
  return liveRoute(async () => searchNotes(await requireTenantContext(tenantSlug), query));
}
