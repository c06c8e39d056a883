import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { exportReport } from "#lib/night/export-report.ts";

type Context = { params: Promise<{ tenantSlug: string; windowId: string }> };

/** The report of a window as a file, for its client. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenantSlug, windowId } = await params;
  return exportReport(requireTenantContext(tenantSlug), windowId, "md");
}
