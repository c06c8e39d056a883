import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { formatWallTime } from "#lib/time/format.ts";
import { isStillShown } from "#lib/time/zone-data.ts";
import { proposeWindows } from "./propose-windows.ts";
import { chosenTimeOffer } from "./schema-zone-data.ts";
import { findWindowToSettle } from "./store-zone-data.ts";

/**
 * Offers the client to move a window to the instant at which clocks will show the time that was chosen: an ordinary
 * offer of one choice, so the window stays until the client accepts.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input` or `slot_taken` by field, `conflict`.
 */
export async function offerChosenTime(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { windowId, sequence, seenVersion, fold } = parse(chosenTimeOffer, input);
  const window = await withStaff(ctx, (db) => findWindowToSettle(db, windowId));
  if (!window) throw notFound();
  if (window.sequence !== sequence || window.state !== "confirmed" || isStillShown(window))
    throw new DomainError("conflict", "This window was settled or changed meanwhile. Nothing was sent.");

  const { startsAt, endsAt, wallStart, timeZone, method, tenant, enrollment } = window;
  const durationMinutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  await proposeWindows(ctx, {
    upgradeSlug: enrollment.upgrade.slug,
    tenantSlug: tenant.slug,
    seenVersion,
    choices: [{ wallStart, fold, durationMinutes, method }],
    message: `The rules for clocks at your site have changed since we agreed on ${formatWallTime(wallStart, timeZone)}. Accept, and the window moves to where clocks show that time again; otherwise it stays at the instant that was agreed.`,
  });
}
