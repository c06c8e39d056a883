import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { formatWallTime } from "#lib/time/format.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { isStillShown, zoneDataVersion } from "#lib/time/zone-data.ts";
import { keptInstant } from "./schema-zone-data.ts";
import { insertChange, updateWindow } from "./store-windows.ts";
import { findWindowToSettle } from "./store-zone-data.ts";
import { tellWallTimeChanged } from "./tell-wall-time-changed.ts";

/**
 * Settles a window that a change of time zone data would move: its instant stays, its wall time becomes what clocks
 * will show then. Both sides are told, with a new calendar file.
 * Throws DomainError `forbidden`, `not_found`, `conflict` (changed meanwhile, over, or nothing to settle).
 */
export async function keepInstant(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { windowId, sequence } = parse(keptInstant, input);
  await withStaff(ctx, async (db) => {
    const window = await findWindowToSettle(db, windowId);
    if (!window) throw notFound();
    const { tenantId, startsAt, endsAt, timeZone, wallStart } = window;
    if (startsAt <= ctx.now)
      throw new DomainError("conflict", "This window has started. Nothing was changed.");
    const shown = toWallTime(startsAt, timeZone);
    const isSettled = isStillShown(window);
    if (isSettled || !(await updateWindow(db, { id: windowId, sequence }, { wallStart: shown })))
      throw new DomainError("conflict", "This window was settled or changed meanwhile. Nothing was changed.");

    const [before, after] = [formatWallTime(wallStart, timeZone), formatWallTime(shown, timeZone)];
    const reason = `Time zone data ${zoneDataVersion()}: clocks will show ${after} instead of ${before}.`;
    await insertChange(db, {
      ...{ tenantId, windowId, sequence: sequence + 1, kind: "zone_data", reason, side: "vendor" },
      ...{ fromStartsAt: startsAt, fromEndsAt: endsAt, fromWallStart: wallStart },
      ...{ toStartsAt: startsAt, toEndsAt: endsAt, at: ctx.now, byId: ctx.user.id },
    });
    await recordAudit(db, ctx, {
      tenantId,
      action: "window.instant_kept",
      objectType: "window",
      objectId: windowId,
      summary: `kept the instant of the window for ${window.enrollment.upgrade.title}: clocks will show ${after}`,
      before: { wallStart, timeZone, startsAt: startsAt.toISOString() },
      after: { wallStart: shown, timeZone, startsAt: startsAt.toISOString(), zoneData: zoneDataVersion() },
    });
    await tellWallTimeChanged(ctx, db, window, { before, sequence: sequence + 1 });
  });
}
