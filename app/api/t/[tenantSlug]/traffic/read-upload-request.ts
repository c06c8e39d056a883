import type { TenantContext } from "#lib/auth/context.ts";
import { changeRoute } from "#lib/auth/route.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { withBody } from "#lib/body-bytes.ts";
import { tooLargeByHeader } from "#lib/traffic/read-upload.ts";
import { maxTrafficFileBytes } from "#lib/traffic/schema.ts";

export type Segments = { params: Promise<{ tenantSlug: string }> };

type Use = (ctx: TenantContext, input: unknown, bytes: AsyncIterable<Uint8Array>) => Promise<unknown>;

/** Gives a file that is a request's body to `use` as it arrives; a server action would hold all of it in memory. */
export function readUploadRequest(request: Request, { params }: Segments, use: Use): Promise<Response> {
  return changeRoute(request, async () => {
    const ctx = await requireTenantContext((await params).tenantSlug);
    const refused = tooLargeByHeader(Number(request.headers.get("content-length")));
    if (refused) throw refused;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const answer = await withBody(request.body, maxTrafficFileBytes, (bytes) => use(ctx, query, bytes));
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  });
}
