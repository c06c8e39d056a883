import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { SystemContext } from "#lib/auth/context.ts";
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
  const lapsed = await withStaff(system, (db) => findLapsed(db, now));
  for (const { id } of lapsed) await withStaff(system, (db) => expire(system, db, id));
  const undecided = await withStaff(system, (db) => findUndecided(db, now));
  for (const { id } of undecided) await withStaff(system, (db) => endDecision(system, db, id));
  return `closed ${lapsed.length}, ended ${undecided.length}`;
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
