import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { toCsv } from "#lib/csv.ts";
import { getCoverage } from "./get-coverage.ts";

/** Everybody a note was published to with when they read and acknowledged it, as CSV in UTC. Throws as getCoverage. */
export async function exportCoverage(
  ctx: StaffContext,
  noteId: unknown,
): Promise<{ fileName: string; text: string }> {
  const { note, lines } = await getCoverage(ctx, noteId, true);
  const name = `${note.component} ${note.version}`.toLowerCase().replace(/[^0-9a-z.]+/g, "-");
  return {
    fileName: `coverage-${name}.csv`,
    text: toCsv([
      ["tenant", "tenant_slug", "person", "role", "read_at", "acknowledged_at"],
      ...lines.map(({ tenant, person, role, readAt, acknowledgedAt }) => [
        tenant.name,
        tenant.slug,
        person,
        role,
        readAt?.toISOString() ?? null,
        acknowledgedAt?.toISOString() ?? null,
      ]),
    ]),
  };
}
