import "server-only";
import { subDays } from "date-fns";
import type { SystemContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { sendDueWeekly } from "./send-weekly-notes.ts";
import {
  compiledKey,
  findCompiledTenants,
  findDueIds,
  findPublished,
  findTenants,
  insertWeekly,
} from "./store.ts";
import { lastPeriod } from "./weekly-period.ts";

const BATCH = 200;
/** More notes than a week has ever had. */
const MOST_NOTES = 200;

/**
 * Compiles each tenant's notes of the week that ended, and sends those whose hour has come. Looks for all that is due,
 * so a pass that was missed, or ended in the middle, is made up by the next.
 */
export async function prepareWeeklyNotes(_data: object, { now }: Attempt): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  const compiled = await compileDue(system);
  let sent = 0;
  for (const id of await withStaff(system, (db) => findDueIds(db, now, 5000))) {
    if (await sendDueWeekly(system, id)) sent += 1;
  }
  return `compiled ${compiled}, sent ${sent}`;
}

async function compileDue(system: SystemContext): Promise<number> {
  const { now } = system;
  const present = await withStaff(system, (db) => findCompiledTenants(db, subDays(now, 21)));
  let compiled = 0;
  for (let after: string | null = null; ; ) {
    const tenants = await withStaff(system, (db) => findTenants(db, after, BATCH));
    for (const { id, timeZone, createdAt } of tenants) {
      const period = lastPeriod(now, timeZone);
      if (
        period.compileAt > now ||
        createdAt >= period.endsAt ||
        present.has(compiledKey(id, period.firstDay))
      )
        continue;
      await withStaff(system, async (db) => {
        const { startsAt, endsAt, firstDay, sendAt } = period;
        const noteIds = (await findPublished(db, id, startsAt, endsAt, MOST_NOTES)).map((note) => note.id);
        await insertWeekly(db, { tenantId: id, firstDay, noteIds, compiledAt: now, sendAt });
      });
      compiled += 1;
    }
    after = tenants.at(-1)?.id ?? null;
    if (tenants.length < BATCH) return compiled;
  }
}
