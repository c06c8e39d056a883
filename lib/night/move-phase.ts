import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { formatClock } from "#lib/time/format.ts";
import { holdNight } from "./get-night.ts";
import { requireStanding } from "./require-part.ts";
import { gapMinutes, mayMove, phasesFor, protectionGap, stageOf } from "./rules.ts";
import { type NightPhaseName, phaseMove } from "./schema.ts";
import { startBlockers } from "./start-blockers.ts";
import type { NightRecord } from "./store.ts";
import { insertPhase } from "./store-write.ts";
import { nightEntry, tellNight } from "./tell-night.ts";
import { stageWords } from "./words.ts";

/**
 * Moves a night on by one phase, or back in line from any. The first one waits for the checklist and for its time.
 * Throws DomainError `forbidden`, `not_found`, `conflict` (somebody was quicker, something is missing) in words.
 */
export async function movePhase(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "operator", "representative");
  const { windowId, to, seen } = parse(phaseMove, input);
  await withStaff(ctx, async (db) => {
    const record = await holdNight(db, ctx, windowId);
    requireStanding(record);
    const stage = stageOf(record.phases);
    if (seen !== stage || !mayMove(record.method, stage, to)) throw somebodyElse(record);
    refuseUnready(ctx, record, to);
    await insertPhase(db, {
      tenantId: record.tenantId,
      windowId: record.id,
      phase: to,
      at: ctx.now,
      byId: ctx.user.id,
    });
    await recordAudit(
      db,
      ctx,
      nightEntry(record, "window.moved_on", `moved it to ${stageWords(to, record.method).toLowerCase()}`, {
        before: { phase: stage },
        after: { phase: to },
      }),
    );
    await tell(ctx, db, record, to);
  });
}

function somebodyElse({ phases, method, timeZone }: NightRecord): DomainError {
  const last = phases.at(-1);
  if (!last) return new DomainError("conflict", "The night has not begun. Look again before you move it on.");
  const where = stageWords(last.phase, method).toLowerCase();
  return new DomainError(
    "conflict",
    `${last.by.name} moved it to ${where} at ${formatClock(last.at, timeZone)}. Nothing else was changed.`,
  );
}

function refuseUnready(ctx: StaffContext, record: NightRecord, to: NightPhaseName): void {
  if (record.phases.length > 0) return;
  const blockers = startBlockers(record, ctx.now);
  if (blockers.length === 0) return;
  const what = stageWords(to, record.method).toLowerCase();
  throw new DomainError("conflict", `It cannot move to ${what} yet. ${blockers.join(" ")}`);
}

/** The ladder tells the start, the verifying and the end. */
async function tell(ctx: StaffContext, db: StaffDb, record: NightRecord, to: NightPhaseName): Promise<void> {
  const isStart = to === phasesFor(record.method)[0];
  if (to === "upgrading" && !isStart) return;
  const by = { name: ctx.user.name, email: ctx.user.email, timeZone: ctx.user.timeZone };
  const phases = [...record.phases, { phase: to, at: ctx.now, by }];
  const gap = protectionGap(phases);
  await tellNight(
    db,
    { ...record, phases },
    "night.phase",
    {
      phase: isStart ? "start" : to === "verifying" ? "verifying" : "done",
      at: ctx.now.toISOString(),
      byName: ctx.user.name,
      gapMinutes: gap?.until ? gapMinutes(gap.from.getTime(), gap.until.getTime()) : null,
    },
    `${record.id}:${to}`,
  );
}
