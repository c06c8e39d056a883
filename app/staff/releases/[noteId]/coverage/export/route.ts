import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { problem } from "#lib/problem.ts";
import { exportCoverage } from "#lib/reading/export-coverage.ts";

type Params = { params: Promise<{ noteId: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  try {
    const { fileName, text } = await exportCoverage(await requireStaffContext(), (await params).noteId);
    return new Response(text, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}
