import { changeRoute } from "#lib/auth/route.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { saveTrafficFile, tooLargeByHeader } from "#lib/traffic/save-traffic-file.ts";

type Context = { params: Promise<{ tenantSlug: string }> };

/** Takes a traffic file as the request's body, read as it arrives; a server action would hold all of it in memory. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return changeRoute(request, async () => {
    const ctx = await requireTenantContext((await params).tenantSlug);
    const refused = tooLargeByHeader(Number(request.headers.get("content-length")));
    if (refused) throw refused;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const message = await saveTrafficFile(ctx, query, request.body ?? emptyBody());
    return Response.json({ message }, { headers: { "cache-control": "no-store" } });
  });
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
