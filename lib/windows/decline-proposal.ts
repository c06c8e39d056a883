import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { notify } from "#lib/notifications/notify.ts";
import { parse } from "#lib/parse.ts";
import { alreadyAnswered } from "./already-answered.ts";
import { toRecipient } from "./recipient.ts";
import { refusal } from "./schema.ts";
import { findOffer, passMove } from "./store.ts";
import { answerOffer } from "./store-answer.ts";

/**
 * Declines a client's offer with a reason; the client has the next move. A lapsed offer may be declined too.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input`, `conflict` when it is answered already.
 */
export async function declineProposal(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { proposalId, reason } = parse(refusal, input);
  await withStaff(ctx, async (db) => {
    const offer = await findOffer(db, proposalId);
    if (!offer) throw notFound();
    const answer = { answeredAt: ctx.now, answeredById: ctx.user.id, answerReason: reason };
    if (!(await answerOffer(db, offer.id, { ...answer, state: "declined" })))
      throw await alreadyAnswered(db, offer.id);
    await passMove(db, offer.enrollmentId, "awaiting_client", ctx.now);

    const { upgrade } = offer.enrollment;
    await recordAudit(db, ctx, {
      tenantId: offer.tenantId,
      action: "proposal.declined",
      objectType: "proposal",
      objectId: offer.id,
      summary: `declined the proposed windows for ${upgrade.title}: ${reason}`,
      before: { state: "proposed", version: offer.version },
      after: { state: "declined", reason },
    });
    await notify(db, {
      tenantId: offer.tenantId,
      kind: "proposal.declined",
      subjectType: "proposal",
      subjectId: offer.id,
      payload: {
        tenantName: offer.tenant.name,
        upgradeTitle: upgrade.title,
        path: `/t/${offer.tenant.slug}/upgrades/${upgrade.slug}`,
        representativeName: ctx.user.name,
        reason,
      },
      recipients: [toRecipient(offer.author)],
    });
  });
}
