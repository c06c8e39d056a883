import "server-only";
import { parse } from "#lib/parse.ts";
import { type Party, sideOf, withParty } from "#lib/windows/party.ts";
import { readNight } from "./get-night.ts";
import { requirePart, requireStanding } from "./require-part.ts";
import { logEntry } from "./schema.ts";
import { insertLogEntry } from "./store-write.ts";

/**
 * Adds to the log of a night; entries are never changed. Sent again after a lost connection, an entry stays one.
 * Throws DomainError `forbidden`, `not_found`, `conflict` once the window is closed.
 */
export async function writeLog(party: Party, input: unknown): Promise<void> {
  requirePart(party);
  const { windowId, text, clientKey } = parse(logEntry, input);
  await withParty(party, async (db) => {
    const record = await readNight(db, party, windowId);
    requireStanding(record);
    await insertLogEntry(db, {
      ...{ tenantId: record.tenantId, windowId: record.id, text, clientKey },
      at: party.now,
      byId: party.user.id,
      side: sideOf(party),
    });
  });
}
