import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { closeOpenOffer } from "#lib/windows/change-window.ts";
import { takePartById } from "#lib/windows/find-part.ts";
import { passMove } from "#lib/windows/pass-move.ts";
import { holdNight } from "./get-night.ts";
import { requireStanding } from "./require-part.ts";
import { gapMinutes, outcomesFor, protectionGap, stageOf } from "./rules.ts";
import { closing, type NightOutcomeName } from "./schema.ts";
import type { NightRecord } from "./store.ts";
import { endWindow } from "./store-write.ts";
import { nightEntry, tellNight } from "./tell-night.ts";
import { outcomeWords } from "./words.ts";

/**
 * Says how the night ended, in words that both sides read, and closes the window: the upgrade is completed for this
 * tenant, or the vendor owes another time for it. Throws DomainError `forbidden`, `not_found`, `conflict`.
 */
export async function closeWindow(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "operator", "representative");
  const { windowId, outcome, words } = parse(closing, input);
  await withStaff(ctx, async (db) => {
    const record = await holdNight(db, ctx, windowId);
    requireStanding(record);
    if (!outcomesFor(stageOf(record.phases), record.startsAt, ctx.now).includes(outcome))
      throw new DomainError("conflict", notYet(outcome));
    const closed = { closedAt: ctx.now, closedById: ctx.user.id, closingWords: words };
    await endWindow(db, record.id, { state: outcome, ...closed });
    // What was still being negotiated about this window has lost its subject.
    await closeOpenOffer(ctx, db, await takePartById(db, record.enrollmentId));
    const isDone = outcome === "completed" || outcome === "completed_no_op";
    await passMove(db, record.enrollmentId, isDone ? "completed" : "awaiting_vendor", ctx.now);
    const summary = `closed the window of ${record.enrollment.upgrade.title}: ${outcomeWords[outcome].toLowerCase()}`;
    await recordAudit(
      db,
      ctx,
      nightEntry(record, "window.closed", summary, {
        before: { state: "confirmed" },
        after: { state: outcome, words },
      }),
    );
    await tellNight(
      db,
      record,
      "window.closed",
      { outcome, words, byName: ctx.user.name, ...actualTimes(record) },
      record.id,
    );
  });
}

function notYet(outcome: NightOutcomeName): string {
  return outcome === "not_started"
    ? "Only a window whose start has passed without a phase was not started."
    : "Say first that it is back in line; then how it ended.";
}

function actualTimes({ phases }: NightRecord) {
  const gap = protectionGap(phases);
  if (!gap?.until) return { outAt: null, backAt: null, gapMinutes: null };
  return {
    outAt: gap.from.toISOString(),
    backAt: gap.until.toISOString(),
    gapMinutes: gapMinutes(gap.from.getTime(), gap.until.getTime()),
  };
}
