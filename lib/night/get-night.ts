import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { type Party, withParty } from "#lib/windows/party.ts";
import type { Night } from "./schema.ts";
import { findNight, lockNight, type NightRecord } from "./store.ts";
import { toNight } from "./to-night.ts";

/** A window from agreement to report, as this person sees it. Throws DomainError `not_found`. */
export async function getNight(party: Party, windowId: string): Promise<Night> {
  return toNight(await withParty(party, (db) => readNight(db, party, windowId)), party);
}

/** A window that this person may see. Throws DomainError `not_found`, for a foreign one as for none. */
export async function readNight(db: ScopedDb, party: Party, windowId: string): Promise<NightRecord> {
  const tenantId = party.kind === "client" ? party.tenant.id : undefined;
  const record = await findNight(db, parseId(windowId), tenantId);
  if (!record) throw notFound();
  return record;
}

/** The same for deciding about it: whoever decides at the same moment waits, and then sees what was decided. */
export async function holdNight(db: ScopedDb, party: Party, windowId: string): Promise<NightRecord> {
  await lockNight(db, parseId(windowId));
  return readNight(db, party, windowId);
}
