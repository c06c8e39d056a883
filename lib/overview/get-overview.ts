import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { readWeekTrain } from "#lib/deployments/read-week-train.ts";
import type { WeekTrain } from "#lib/deployments/schema.ts";
import { readLatestNotes } from "#lib/releases/read-latest-notes.ts";
import type { LatestNotes } from "#lib/releases/schema-feed.ts";
import { readEnrollments } from "#lib/upgrades/list-enrollments.ts";
import type { EnrollmentSummary } from "#lib/upgrades/schema.ts";

export type Overview = { enrollments: EnrollmentSummary[]; train: WeekTrain; latest: LatestNotes };

const LATEST_NOTES = 5;

/** What a client sees first: what needs it, what runs this week, what changed. One transaction for all three. */
export function getOverview(ctx: TenantContext): Promise<Overview> {
  return withTenant(ctx, async (db) => ({
    enrollments: await readEnrollments(db, ctx),
    train: await readWeekTrain(db, ctx),
    latest: await readLatestNotes(db, ctx, LATEST_NOTES),
  }));
}
