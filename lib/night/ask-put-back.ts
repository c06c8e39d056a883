import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { type Party, sideOf, withParty } from "#lib/windows/party.ts";
import { holdNight } from "./get-night.ts";
import { requirePart, requireStanding } from "./require-part.ts";
import { isUnderWay, stageOf } from "./rules.ts";
import { aboutWindow } from "./schema.ts";
import { askPutBackOnce } from "./store-write.ts";
import { nightEntry, tellNight } from "./tell-night.ts";

/**
 * Asks, from either side, that the site is put back in line at once; both see it until it is. Asked twice, the first
 * asking stands. Throws DomainError `forbidden`, `not_found`, `conflict` when it is not out of line.
 */
export async function askPutBack(party: Party, input: unknown): Promise<void> {
  requirePart(party);
  const { windowId } = parse(aboutWindow, input);
  await withParty(party, async (db) => {
    const record = await holdNight(db, party, windowId);
    requireStanding(record);
    const isOut = record.phases.some(({ phase }) => phase === "out_of_line");
    if (!isOut || !isUnderWay(stageOf(record.phases)))
      throw new DomainError("conflict", "It is in line: there is nothing to put back.");
    const asked = { putBackAskedAt: party.now, putBackAskedById: party.user.id };
    if (!(await askPutBackOnce(db, record.id, asked))) return;
    await recordAudit(db, party, nightEntry(record, "window.put_back_asked", "asked to be put back in line"));
    await tellNight(
      db,
      record,
      "window.put_back_asked",
      { at: party.now.toISOString(), byName: party.user.name, side: sideOf(party) },
      record.id,
    );
  });
}
