import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { problem } from "#lib/problem.ts";
import { getWindowFile } from "#lib/windows/get-window-file.ts";

type Context = { params: Promise<{ tenantSlug: string; windowId: string }> };

/** The calendar file of an agreed window, for people who did not get the mail. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenantSlug, windowId } = await params;
    const { fileName, content } = await getWindowFile(await requireTenantContext(tenantSlug), windowId);
    return new Response(content, {
      headers: {
        "content-type": "text/calendar; charset=utf-8; method=REQUEST",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}
