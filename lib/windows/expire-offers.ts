import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { SystemContext } from "#lib/auth/context.ts";
import { type Batch, inBatches } from "#lib/db/batches.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { takePartById } from "./find-part.ts";
import { offerPath } from "./paths.ts";
import { peopleOf } from "./recipient.ts";
import { afterLapse, otherSide } from "./rules-negotiation.ts";
import type { SideName } from "./schema.ts";
import { type PartRecord, setPosition } from "./store.ts";
import { endOffer, findLapsed, findOffer, findPartOfOffer, type OfferRecord } from "./store-offers.ts";
import { findUndecided } from "./store-waiting.ts";

/**
 * Closes offers that nobody answered in time and tells both sides; then gives the move to the vendor where the time to
 * decide has ended without a window. Each in a transaction of its own.
 */
export async function expireOffers(_data: object, { now }: Attempt): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  const closed = await endAll(system, findLapsed, expire);
  const ended = await endAll(system, findUndecided, endDecision);
  return `closed ${closed}, ended ${ended}`;
}

/** Ends all that is due. Returns how much was. */
async function endAll(
  ctx: SystemContext,
  find: (db: StaffDb, now: Date, batch: Batch) => Promise<{ id: string }[]>,
  end: (ctx: SystemContext, db: StaffDb, id: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for await (const due of inBatches((batch) => withStaff(ctx, (db) => find(db, ctx.now, batch)))) {
    for (const { id } of due) await withStaff(ctx, (db) => end(ctx, db, id));
    count += due.length;
  }
  return count;
}

async function endDecision(ctx: SystemContext, db: StaffDb, enrollmentId: string): Promise<void> {
  const part = await takePartById(db, enrollmentId);
  // What changed while this waited its turn is for the next pass.
  if (part.state !== "awaiting_client" || part.windows.length > 0) return;
  await setPosition(db, part.id, "awaiting_vendor", ctx.now);
  await recordAudit(db, ctx, {
    tenantId: part.tenantId,
    action: "enrollment.decision_ended",
    objectType: "enrollment",
    objectId: part.id,
    summary: `ended the time to decide about ${part.upgrade.title}: Spec offers windows now`,
    before: { state: part.state },
    after: { state: "awaiting_vendor" },
  });
}

async function expire(ctx: SystemContext, db: StaffDb, id: string): Promise<void> {
  const part = await takePartById(db, (await findPartOfOffer(db, id))?.enrollmentId);
  const offer = await findOffer(db, id);
  if (!offer || !(await endOffer(db, id, { state: "expired" }))) return;
  const position = { state: part.state, hasWindow: part.windows.length > 0 };
  if (position.hasWindow) await setPosition(db, part.id, afterLapse(position), ctx.now);
  await recordAudit(db, ctx, {
    tenantId: part.tenantId,
    action: "proposal.lapsed",
    objectType: "proposal",
    objectId: id,
    summary: `closed the offer for ${part.upgrade.title} that nobody answered in time`,
    before: { state: "proposed", version: offer.version },
    after: { state: "expired" },
  });
  await tell(db, part, offer, offer.side);
  await tell(db, part, offer, otherSide(offer.side));
}

async function tell(db: StaffDb, part: PartRecord, offer: OfferRecord, side: SideName): Promise<void> {
  await notify(db, {
    tenantId: part.tenantId,
    kind: "proposal.lapsed",
    subjectType: "proposal",
    subjectId: offer.id,
    payload: {
      tenantName: part.tenant.name,
      upgradeTitle: part.upgrade.title,
      path: offerPath(part, offer.version, side),
      authorName: offer.author.name,
      expiredAt: offer.expiresAt.toISOString(),
      yours: side === offer.side,
    },
    recipients: peopleOf(part, side, ...(side === offer.side ? [offer.author] : [])),
  });
}
