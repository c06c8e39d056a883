import "server-only";
import type { SystemContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { type AudienceTenant, findAudience, findToldNote } from "./store-tell.ts";
import { tellTenant } from "./tell-tenant.ts";

const BATCH = 100;

/**
 * Tells every tenant of a note's audience what became of it, and writes it into each one's activity. A tenant is one
 * transaction and is told once: a run that ended in the middle is made up by the next.
 */
export async function tellNote(
  { noteId, revision, event }: JobData<"tell-note">,
  { now }: Attempt,
): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  const note = await withStaff(system, (db) => findToldNote(db, noteId));
  if (!note) return "no such note";
  // What was withdrawn meanwhile is not announced any more.
  if (event !== "withdrawn" && note.status !== "published") return "not published any more";
  let told = 0;
  for (let after: string | null = null; ; ) {
    const tenants: AudienceTenant[] = await withStaff(system, (db) => findAudience(db, noteId, after, BATCH));
    for (const tenant of tenants) {
      if (await withStaff(system, (db) => tellTenant(db, system, { note, revision, event, tenant })))
        told += 1;
    }
    after = tenants.at(-1)?.id ?? null;
    if (tenants.length < BATCH) return `told ${told} tenants`;
  }
}
