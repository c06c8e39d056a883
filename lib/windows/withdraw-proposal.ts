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
import { afterRefusal, otherSide } from "./rules-negotiation.ts";
import { withdrawal } from "./schema.ts";
import { setPosition } from "./store.ts";
import { endOffer, findOffer, findPartOfOffer } from "./store-offers.ts";

/**
 * Takes back one's own side's open offer: one has the next move again, unless a window stands.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input`, `conflict` when it is answered already or the other side's.
 */
export async function withdrawProposal(party: Party, input: unknown): Promise<void> {
  requireNegotiator(party);
  const { proposalId, reason } = parse(withdrawal, input);
  await withParty(party, async (db) => {
    const part = await takePartById(db, (await findPartOfOffer(db, proposalId))?.enrollmentId);
    const offer = await findOffer(db, proposalId);
    if (!offer) throw notFound();
    const side = sideOf(party);
    if (offer.side !== side)
      throw new DomainError("conflict", "This is the other side's offer: answer it instead.");
    const answer = { answeredAt: party.now, answeredById: party.user.id, answerReason: reason };
    if (!(await endOffer(db, offer.id, { ...answer, state: "withdrawn" })))
      throw await alreadyAnswered(db, offer.id);
    const position = { state: part.state, hasWindow: part.windows.length > 0 };
    await setPosition(db, part.id, afterRefusal(side, position), party.now);

    const { upgrade, tenant } = part;
    await recordAudit(db, party, {
      tenantId: part.tenantId,
      action: "proposal.withdrawn",
      objectType: "proposal",
      objectId: offer.id,
      summary: `withdrew the offered windows for ${upgrade.title}${reason ? `: ${reason}` : ""}`,
      before: { state: "proposed", version: offer.version },
      after: { state: "withdrawn", reason },
    });
    await notify(db, {
      tenantId: part.tenantId,
      kind: "proposal.withdrawn",
      subjectType: "proposal",
      subjectId: offer.id,
      payload: {
        tenantName: tenant.name,
        upgradeTitle: upgrade.title,
        path: offerPath(part, offer.version, otherSide(side)),
        authorName: party.user.name,
        reason,
      },
      recipients: peopleOf(part, otherSide(side)),
    });
  });
}
