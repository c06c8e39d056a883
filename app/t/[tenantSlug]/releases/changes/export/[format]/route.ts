import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { problem } from "#lib/problem.ts";
import { exportChanges } from "#lib/releases/export-changes.ts";

type Params = { params: Promise<{ tenantSlug: string; format: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  try {
    const { tenantSlug, format } = await params;
    const ctx = await requireTenantContext(tenantSlug);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { fileName, contentType, text } = await exportChanges(ctx, query, format);
    return new Response(text, {
      headers: {
        "content-type": contentType,
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}
