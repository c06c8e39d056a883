import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { violatedConstraint } from "#lib/db/constraint.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { formatInstant } from "#lib/time/format.ts";
import { alreadyAnswered } from "./already-answered.ts";
import { findBusy, freeInstead, notFreeWords } from "./free-time.ts";
import { hasLeadTime, MIN_LEAD_HOURS, restsUntil } from "./rules.ts";
import { acceptance } from "./schema.ts";
import { findOffer, type OfferRecord, passMove } from "./store.ts";
import { answerOffer, insertWindow, queueForSlot } from "./store-answer.ts";
import { tellWindowConfirmed } from "./tell-window-confirmed.ts";

type Choice = OfferRecord["choices"][number];

/**
 * Accepts one choice of a client's offer: the window is agreed from then on.
 * Throws DomainError `forbidden`, `not_found`, `conflict` (answered, lapsed, too late), `slot_taken` with what is free.
 */
export async function acceptChoice(ctx: StaffContext, input: unknown): Promise<{ windowId: string }> {
  requireStaffRole(ctx, "representative");
  const { proposalId, rank } = parse(acceptance, input);
  let asked: { offer: OfferRecord; choice: Choice } | undefined;
  try {
    return await withStaff(ctx, async (db) => {
      const offer = await findOffer(db, proposalId);
      const choice = offer?.choices.find((one) => one.rank === rank);
      if (!offer?.contactMethodId || !choice) throw notFound();
      asked = { offer, choice };
      refuseTooLate(ctx, offer, choice);
      const { crewId } = offer.enrollment.upgrade;
      await queueForSlot(db, crewId, offer.tenantId);
      const answer = { answeredAt: ctx.now, answeredById: ctx.user.id, acceptedRank: rank };
      if (!(await answerOffer(db, offer.id, { ...answer, state: "accepted" })))
        throw await alreadyAnswered(db, offer.id);
      const window = await insertWindow(db, {
        tenantId: offer.tenantId,
        enrollmentId: offer.enrollmentId,
        proposalId: offer.id,
        crewId,
        contactMethodId: offer.contactMethodId,
        startsAt: choice.startsAt,
        endsAt: choice.endsAt,
        restsUntil: restsUntil(choice.endsAt),
        timeZone: choice.timeZone,
        wallStart: choice.wallStart,
        method: choice.method,
        confirmedAt: ctx.now,
        confirmedById: ctx.user.id,
      });
      await passMove(db, offer.enrollmentId, "agreed", ctx.now);
      await tellWindowConfirmed(ctx, db, offer, choice, window);
      return { windowId: window.id };
    });
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (asked && (constraint === "crew_holds_one_window" || constraint === "tenant_rests_between_windows"))
      throw await slotTaken(ctx, asked.offer, asked.choice);
    throw error;
  }
}

function refuseTooLate(ctx: StaffContext, { state, expiresAt }: OfferRecord, { startsAt }: Choice): void {
  if (state !== "proposed") return; // Who answered it is said by the compare-and-swap.
  if (expiresAt <= ctx.now)
    throw new DomainError(
      "conflict",
      `This offer lapsed on ${formatInstant(expiresAt, ctx.user.timeZone)}. Decline it, so that the client can send another.`,
    );
  if (!hasLeadTime(startsAt, ctx.now))
    throw new DomainError(
      "conflict",
      `This choice starts in less than ${MIN_LEAD_HOURS} hours, which is too soon to agree on. Accept a later one, or decline.`,
    );
}

async function slotTaken(ctx: StaffContext, offer: OfferRecord, choice: Choice): Promise<DomainError> {
  const { upgrade } = offer.enrollment;
  const terms = { ...upgrade, now: ctx.now };
  const busy = await withStaff(ctx, (db) =>
    findBusy(db, { crewId: upgrade.crewId, tenantId: offer.tenantId }, terms),
  );
  const nearest = freeInstead(choice, busy, terms, choice.timeZone);
  return new DomainError("slot_taken", notFreeWords(nearest), { rank: [notFreeWords(nearest)] });
}
