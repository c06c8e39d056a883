import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { addDrafts } from "#lib/releases/add-drafts.ts";
import { formatDay } from "#lib/time/format.ts";
import { weekOfDay } from "#lib/time/week.ts";
import { noteFromDeployments } from "./note-from-deployments.ts";
import { readWeek } from "./read-week.ts";

/**
 * Makes a draft for each release of the week of `day` that has no note; compiling twice adds nothing. Returns how many
 * came. Throws DomainError `forbidden`, or `invalid_input` for what is no day.
 */
export async function compileWeek(ctx: StaffContext, day: unknown): Promise<{ made: number }> {
  requireStaffRole(ctx, "representative");
  const zone = ctx.user.timeZone;
  const week = weekOfDay(day, zone);
  if (!week) throw new DomainError("invalid_input", "Choose a week from the list.");
  return withStaff(ctx, async (db) => {
    const { releases, tenants } = await readWeek(db, week);
    const notes = releases
      .filter(({ note }) => !note)
      .map((release) => ({
        component: release.component,
        version: release.version,
        releasedOn: null,
        content: noteFromDeployments(release, tenants, zone),
      }));
    const added = await addDrafts(db, notes, ctx.user.id);
    if (added.length > 0) {
      await recordAudit(db, ctx, {
        tenantId: null,
        action: "week.compiled",
        objectType: "week",
        objectId: week.startsAt.toISOString(),
        summary: `compiled ${added.length} drafts from the deployments of the week of ${formatDay(week.startsAt, zone)}`,
        after: { versions: added.map(({ component, version }) => `${component} ${version}`) },
      });
    }
    return { made: added.length };
  });
}
