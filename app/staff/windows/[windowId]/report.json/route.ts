import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { exportReport } from "#lib/night/export-report.ts";

type Context = { params: Promise<{ windowId: string }> };

/** The report of a window as a file, for the vendor. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return exportReport(requireStaffContext(), (await params).windowId, "json");
}
