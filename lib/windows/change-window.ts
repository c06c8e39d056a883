import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import type { Party } from "./party.ts";
import { restsUntil } from "./rules.ts";
import { type PartRecord, type StandingWindow, setPosition } from "./store.ts";
import { endOffer } from "./store-offers.ts";
import { insertChange, queueForSlot, updateWindow } from "./store-windows.ts";
import { tellWindowChanged } from "./tell-window-changed.ts";
import { type Change, changeRow } from "./window-change.ts";

type NewTime = { startsAt: Date; endsAt: Date; wallStart: string; method: StandingWindow["method"] };

/** Gives a window another time without asking; an open offer about it is closed. The constraints refuse a time that is not free. */
export async function changeTime(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  window: StandingWindow,
  time: NewTime,
  why: Pick<Change, "kind" | "reason" | "side">,
): Promise<void> {
  await queueForSlot(db, part.upgrade.crewId, part.tenantId);
  await closeOpenOffer(party, db, part);
  if (!(await updateWindow(db, window, { ...time, restsUntil: restsUntil(time.endsAt) })))
    throw new DomainError(
      "conflict",
      "Somebody changed this window meanwhile. Look again before you change it.",
    );
  await setPosition(db, part.id, "agreed", party.now);
  const change = { ...why, to: time };
  await insertChange(db, changeRow(party, part, window, change));
  await tellWindowChanged(party, db, part, window, change);
}

/** Ends an offer that is open about a window whose time is settled otherwise. */
export async function closeOpenOffer(
  party: Party,
  db: ScopedDb,
  { proposals: [newest] }: PartRecord,
): Promise<void> {
  if (newest?.state !== "proposed") return;
  await endOffer(db, newest.id, { state: "superseded", answeredAt: party.now, answeredById: party.user.id });
}
