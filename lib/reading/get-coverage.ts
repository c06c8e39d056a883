import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { productName } from "#lib/deployments/rules.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import type { Coverage } from "./schema.ts";
import { countCoverage, findCoverage, findPublished } from "./store.ts";

/** Whom a page lists; a file lists everybody. */
export const LISTED_PEOPLE = 500;
const MOST_PEOPLE = 50_000;

/**
 * Who read and who acknowledged a published note, person by person; `everybody` for a file. Throws DomainError
 * `not_found` for a note that nobody can read yet.
 */
export async function getCoverage(ctx: StaffContext, noteId: unknown, everybody = false): Promise<Coverage> {
  const id = parseId(noteId);
  const most = everybody ? MOST_PEOPLE : LISTED_PEOPLE;
  return withStaff(ctx, async (db) => {
    const note = await findPublished(db, id);
    if (!note) throw notFound();
    const counts = await countCoverage(db, id);
    const found = await findCoverage(db, id, most + 1);
    return {
      note: {
        component: productName[note.release.component],
        version: note.release.version,
        headline: note.headline,
        isMajor: note.release.kind === "major",
      },
      people: counts.people,
      read: counts.read,
      tenants: counts.tenants,
      tenantsReached: counts.reached,
      acknowledged: counts.acknowledged,
      isCut: found.length > most,
      lines: found.slice(0, most).map((row) => ({
        tenant: { name: row.tenant_name, slug: row.tenant_slug },
        person: row.person,
        role: row.role,
        readAt: row.read_at,
        acknowledgedAt: row.acknowledged_at,
      })),
    };
  });
}
