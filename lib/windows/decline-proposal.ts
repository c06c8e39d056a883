import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { notify } from "#lib/notifications/notify.ts";
import { parse } from "#lib/parse.ts";
import { alreadyAnswered } from "./already-answered.ts";
import { takePartById } from "./find-part.ts";
import { type Party, requireNegotiator, sideOf, withParty } from "./party.ts";
import { offerPath } from "./paths.ts";
import { peopleOf } from "./recipient.ts";
import { afterRefusal, owes } from "./rules-negotiation.ts";
import { refusal } from "./schema.ts";
import { setPosition } from "./store.ts";
import { endOffer, findOffer, findPartOfOffer } from "./store-offers.ts";

/**
 * Declines the other side's offer with a reason; its author has the next move, unless a window stands. The newest offer
 * may be declined after it lapsed, too, which gives the move back.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input`, `conflict` when it is answered already or one's own.
 */
export async function declineProposal(party: Party, input: unknown): Promise<void> {
  requireNegotiator(party);
  const { proposalId, reason } = parse(refusal, input);
  await withParty(party, async (db) => {
    const part = await takePartById(db, (await findPartOfOffer(db, proposalId))?.enrollmentId);
    const offer = await findOffer(db, proposalId);
    if (!offer) throw notFound();
    if (offer.side === sideOf(party))
      throw new DomainError("conflict", "This offer is your own side's: withdraw it instead.");
    const answer = { answeredAt: party.now, answeredById: party.user.id, answerReason: reason };
    // One that lapsed is declined by the side that still owes an answer to it, and by nobody once that is settled.
    const isOwed = part.proposals[0]?.id === proposalId && owes(part.state) === sideOf(party);
    const from = isOwed ? (["proposed", "expired"] as const) : (["proposed"] as const);
    if (!(await endOffer(db, offer.id, { ...answer, state: "declined" }, from)))
      throw await alreadyAnswered(db, offer.id);
    const position = { state: part.state, hasWindow: part.windows.length > 0 };
    await setPosition(db, part.id, afterRefusal(offer.side, position), party.now);

    const { upgrade, tenant } = part;
    await recordAudit(db, party, {
      tenantId: part.tenantId,
      action: "proposal.declined",
      objectType: "proposal",
      objectId: offer.id,
      summary: `declined the offered windows for ${upgrade.title}: ${reason}`,
      before: { state: offer.state, version: offer.version },
      after: { state: "declined", reason },
    });
    await notify(db, {
      tenantId: part.tenantId,
      kind: "proposal.declined",
      subjectType: "proposal",
      subjectId: offer.id,
      payload: {
        tenantName: tenant.name,
        upgradeTitle: upgrade.title,
        path: offerPath(part, offer.version, offer.side),
        answeredBy: party.user.name,
        reason,
      },
      recipients: peopleOf(part, offer.side, offer.author),
    });
  });
}
