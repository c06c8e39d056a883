import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { exportRequest } from "#lib/notes-requests/export-request.ts";
import { problem } from "#lib/problem.ts";

type Params = { params: Promise<{ tenantSlug: string; number: string; format: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  try {
    const { tenantSlug, number, format } = await params;
    const { fileName, contentType, text } = await exportRequest(
      await requireTenantContext(tenantSlug),
      number,
      format,
    );
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
