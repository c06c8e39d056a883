import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { alreadyAnswered } from "./already-answered.ts";
import { type Party, sideOf } from "./party.ts";
import { restsUntil } from "./rules.ts";
import { type PartRecord, setPosition } from "./store.ts";
import { endOffer, type OfferRecord } from "./store-offers.ts";
import { insertChange, insertWindow, queueForSlot, updateWindow } from "./store-windows.ts";
import { tellWindowChanged } from "./tell-window-changed.ts";
import { tellWindowConfirmed } from "./tell-window-confirmed.ts";
import { changeRow } from "./window-change.ts";

/**
 * Agrees on one choice of an open offer: writes the window, or moves the one that stands, and tells everybody. The
 * exclusion constraints refuse a time that is not free: let the caller find words for them. Returns the window's id.
 * Throws DomainError `not_found`, `conflict` when the offer was answered meanwhile.
 */
export async function holdWindow(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  offer: OfferRecord,
  rank: number,
  contactMethodId: string,
): Promise<string> {
  const choice = offer.choices.find((one) => one.rank === rank);
  if (!choice) throw notFound();
  const { crewId } = part.upgrade;
  await queueForSlot(db, crewId, part.tenantId);
  const answer = { answeredAt: party.now, answeredById: party.user.id, acceptedRank: rank };
  if (!(await endOffer(db, offer.id, { ...answer, state: "accepted" })))
    throw await alreadyAnswered(db, offer.id);
  await setPosition(db, part.id, "agreed", party.now);

  const { startsAt, endsAt, timeZone, wallStart, method } = choice;
  const time = { startsAt, endsAt, restsUntil: restsUntil(endsAt), timeZone, wallStart, method };
  const [standing] = part.windows;
  if (!standing) {
    const window = await insertWindow(db, {
      ...{ ...time, tenantId: part.tenantId, enrollmentId: part.id, crewId, contactMethodId },
      proposalId: offer.id,
      confirmedAt: party.now,
      confirmedById: party.user.id,
    });
    await tellWindowConfirmed(party, db, part, { offer, choice, contactMethodId, ...window });
    return window.id;
  }
  const moved = { ...time, contactMethodId, proposalId: offer.id };
  if (!(await updateWindow(db, standing, moved)))
    throw new DomainError("conflict", "The window was changed meanwhile. Look again before you answer.");
  const reason = `Choice ${rank} of version ${offer.version}`;
  const change = { kind: "moved", reason, side: sideOf(party), to: { startsAt, endsAt, method } } as const;
  await insertChange(db, changeRow(party, part, standing, change));
  await tellWindowChanged(party, db, part, standing, change);
  return standing.id;
}
