import "server-only";
import { violatedConstraint } from "#lib/db/constraint.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError, type FieldErrors, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { contactFor } from "./contact-for.ts";
import { takePart } from "./find-part.ts";
import { holdWindow } from "./hold-window.ts";
import { type JudgedChoice, judgeChoices, problemsByField } from "./judge-choices.ts";
import { offerRefusal } from "./offer-refusal.ts";
import { type Party, requireNegotiator, sideOf, withParty } from "./party.ts";
import { offerExpiry } from "./rules.ts";
import { afterOffer, agreesAtOnce, windowMark } from "./rules-negotiation.ts";
import { type ChoiceInput, proposal } from "./schema.ts";
import { slotHolder, slotTaken } from "./slot-taken.ts";
import { type PartRecord, setPosition } from "./store.ts";
import { endOffer, findOffer, insertOffer, type NewChoice } from "./store-offers.ts";
import { tellOfferSent } from "./tell-offer-sent.ts";

/**
 * Sends ranked windows to the other side: as the first offer, in answer to one of theirs, or in place of one's own. An
 * upgrade may agree to a client's best choice at once; then the window is returned, too.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input` or `slot_taken` by field, `conflict`.
 */
export async function proposeWindows(
  party: Party,
  input: unknown,
): Promise<{ proposalId: string; version: number; windowId: string | null }> {
  requireNegotiator(party);
  const asked = parse(proposal, input);
  let seen: { part: PartRecord; choice: NewChoice } | undefined;
  try {
    return await withParty(party, async (db) => {
      const part = await takePart(party, db, asked);
      refuseStale(party, part, asked);
      const refusal = offerRefusal(party, part);
      if (refusal) throw new DomainError("conflict", refusal);
      const judged = await judgeChoices(party, db, part, asked.choices);
      const problems = problemsByField(judged);
      const contact = await contactFor(party, db, part, asked.contactMethodId);
      if (contact.problem) problems["contactMethodId"] = [contact.problem];
      if (Object.keys(problems).length > 0) throw refused(problems, judged);

      const choices = judged.flatMap((choice, index) =>
        toRow(choice, asked.choices[index], index, part.tenant.timeZone),
      );
      const [best] = choices;
      const agrees = agreesAtOnce({
        confirmsAtOnce: part.upgrade.confirmsAtOnce,
        side: sideOf(party),
        hasWindow: part.windows.length > 0,
      });
      const sending = { ...asked, choices, contactMethodId: contact.id };
      if (!agrees || !best || !contact.id)
        return { ...(await send(party, db, part, sending, "to_answer")), windowId: null };
      seen = { part, choice: best };
      const sent = await send(party, db, part, sending, "agreed");
      const offer = await findOffer(db, sent.proposalId);
      if (!offer) throw notFound();
      return { ...sent, windowId: await holdWindow(party, db, part, offer, 1, contact.id) };
    });
  } catch (error) {
    if (seen && slotHolder(error)) throw await slotTaken(party, seen.part, seen.choice);
    if (violatedConstraint(error)) throw stale();
    throw error;
  }
}

type Sending = {
  message: string;
  expiresInDays: number;
  choices: NewChoice[];
  contactMethodId: string | null;
};

async function send(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  sending: Sending,
  then: "to_answer" | "agreed",
) {
  const [newest] = part.proposals;
  if (newest?.state === "proposed") {
    const state = newest.expiresAt <= party.now ? "expired" : "superseded";
    await endOffer(db, newest.id, { state, answeredAt: party.now, answeredById: party.user.id });
  }
  const { message, choices, contactMethodId, expiresInDays } = sending;
  const version = (newest?.version ?? 0) + 1;
  const side = sideOf(party);
  const expiresAt = offerExpiry(party.now, expiresInDays);
  const { id } = await insertOffer(db, {
    ...{ tenantId: part.tenantId, enrollmentId: part.id, version, side, message, contactMethodId, choices },
    ...{ authorId: party.user.id, createdAt: party.now, expiresAt },
  });
  await setPosition(db, part.id, afterOffer(side), party.now);
  await tellOfferSent(party, db, part, { id, version, message, expiresAt, choices }, then);
  return { proposalId: id, version };
}

type Seen = { seenVersion: number; seenWindow?: string | undefined };

function refuseStale(party: Party, part: PartRecord, { seenVersion, seenWindow }: Seen): void {
  const [newest] = part.proposals;
  const isNewest = seenVersion === (newest?.version ?? 0);
  if (isNewest && (seenWindow === undefined || seenWindow === windowMark(part.windows[0]))) return;
  if (!isNewest && newest?.side === sideOf(party) && newest.state === "proposed")
    throw new DomainError(
      "conflict",
      `${newest.author.name} has sent windows already, and the other side has the next move. Nothing was sent twice.`,
    );
  throw stale();
}

function stale(): DomainError {
  return new DomainError(
    "conflict",
    "Something newer came in meanwhile, so nothing was sent. Your windows are still here: read what is new, then decide.",
  );
}

function refused(fields: FieldErrors, judged: JudgedChoice[]): DomainError {
  const isTaken = judged.some(({ nearest }) => nearest.length > 0);
  return new DomainError(
    isTaken ? "slot_taken" : "invalid_input",
    isTaken
      ? "A window is not free. Nothing was sent; choose another and send again."
      : "Some choices need another look. Nothing was sent.",
    fields,
  );
}

function toRow(
  { span, expectedRequests }: JudgedChoice,
  choice: ChoiceInput | undefined,
  index: number,
  zone: string,
): NewChoice[] {
  if (!span || !choice) return [];
  const { wallStart, method } = choice;
  return [{ rank: index + 1, ...span, timeZone: zone, wallStart, method, expectedRequests }];
}
