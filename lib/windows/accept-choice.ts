import "server-only";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { formatInstant } from "#lib/time/format.ts";
import { alreadyAnswered } from "./already-answered.ts";
import { contactFor } from "./contact-for.ts";
import { faultWords } from "./fault-words.ts";
import { refuseBegun, takePartById, termsOf } from "./find-part.ts";
import { freeInstead, notFreeWords, obstacleOf, termsSpan } from "./free-time.ts";
import { holdWindow } from "./hold-window.ts";
import { type Party, requireNegotiator, sideOf, withParty } from "./party.ts";
import { readBusy } from "./read-busy.ts";
import { choiceFaults } from "./rules.ts";
import { acceptance } from "./schema.ts";
import { slotHolder, slotTaken } from "./slot-taken.ts";
import type { PartRecord } from "./store.ts";
import { findOffer, findPartOfOffer, type OfferedChoiceRecord, type OfferRecord } from "./store-offers.ts";

/**
 * Accepts one choice of the other side's offer: the window is agreed from then on, or moved there if one stood.
 * Throws DomainError `forbidden`, `not_found`, `conflict` (answered, lapsed, too late, one's own), `invalid_input` without
 * a contact for the night, `slot_taken` with what is free.
 */
export async function acceptChoice(party: Party, input: unknown): Promise<{ windowId: string }> {
  requireNegotiator(party);
  const { proposalId, rank, contactMethodId } = parse(acceptance, input);
  let asked: { part: PartRecord; choice: OfferedChoiceRecord } | undefined;
  try {
    return await withParty(party, async (db) => {
      const part = await takePartById(db, (await findPartOfOffer(db, proposalId))?.enrollmentId);
      const offer = await findOffer(db, proposalId);
      const choice = offer?.choices.find((one) => one.rank === rank);
      if (!offer || !choice) throw notFound();
      if (offer.state !== "proposed") throw await alreadyAnswered(db, proposalId);
      refuseOwn(party, offer);
      refuseBegun(part, party.now);
      refuseTooLate(party, part, offer, choice);
      const contact = await contactFor(party, db, part, contactMethodId);
      if (contact.problem)
        throw new DomainError("invalid_input", contact.problem, { contactMethodId: [contact.problem] });
      const contactId = contact.id ?? offer.contactMethodId ?? part.windows[0]?.contactMethodId;
      if (!contactId) throw notFound();
      asked = { part, choice };
      const of = { crewId: part.upgrade.crewId, tenantId: part.tenantId, moving: part.windows[0] };
      const { busy } = await readBusy(db, of, termsSpan(termsOf(part, party.now)));
      const blackout = obstacleOf(
        choice,
        busy.filter(({ kind }) => kind === "blackout"),
      );
      if (blackout) {
        const nearest = freeInstead(choice, busy, termsOf(part, party.now), choice.timeZone);
        throw new DomainError("slot_taken", notFreeWords(blackout, nearest));
      }
      return { windowId: await holdWindow(party, db, part, offer, rank, contactId) };
    });
  } catch (error) {
    if (asked && slotHolder(error)) throw await slotTaken(party, asked.part, asked.choice);
    throw error;
  }
}

function refuseOwn(party: Party, { side }: OfferRecord): void {
  if (side !== sideOf(party)) return;
  throw new DomainError("conflict", "This offer is your own side's: the other side answers it.");
}

function refuseTooLate(
  party: Party,
  part: PartRecord,
  offer: OfferRecord,
  choice: OfferedChoiceRecord,
): void {
  if (offer.expiresAt <= party.now)
    throw new DomainError(
      "conflict",
      `This offer lapsed on ${formatInstant(offer.expiresAt, party.user.timeZone)}. Decline it, or offer other windows.`,
    );
  const terms = termsOf(part, party.now);
  const [fault] = choiceFaults(choice, terms);
  if (!fault) return;
  const { text } = faultWords(fault, terms, choice.timeZone);
  throw new DomainError("conflict", `This choice can no longer be agreed on. ${text}`);
}
