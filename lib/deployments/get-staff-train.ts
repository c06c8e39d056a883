import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { askedWeek } from "#lib/time/asked-week.ts";
import { calendarDay, type Week } from "#lib/time/week.ts";
import { inTrainOrder } from "./rules.ts";
import type { ReleaseTenants, StaffTrain, StaffTrainRelease } from "./schema-train.ts";
import { type CountedStops, countStops, findStopsOfRelease } from "./store-train.ts";
import { toStop } from "./to-stop.ts";

/** A release has three environments on a day or two each; this leaves room for thirty releases in a week. */
const MOST_COUNTS = 300;
/** A hundred tenants with three environments each. */
const MOST_STOPS = 300;

/**
 * All tenants' train in the week of a day "2026-11-24" by the person's calendar, this week's for anything else, and
 * one of its releases tenant by tenant where the address names one.
 */
export function getStaffTrain(
  ctx: StaffContext,
  asked: { week?: unknown; release?: unknown },
): Promise<StaffTrain> {
  const zone = ctx.user.timeZone;
  const week = askedWeek(asked.week, ctx.now, zone);
  return withStaff(ctx, async (db) => {
    const releases = toReleases(await countStops(db, week, zone, MOST_COUNTS), week, zone);
    const release = releases.find(({ id }) => id === asked.release);
    return { week, releases, opened: release ? await readTenants(db, release, week) : null };
  });
}

function toReleases(counted: CountedStops[], week: Week, zone: string): StaffTrainRelease[] {
  const days = week.days.map((day) => calendarDay(day, zone));
  return [...Map.groupBy(counted, ({ releaseId }) => releaseId).values()].flatMap((ofRelease) =>
    ofRelease.slice(0, 1).map(({ releaseId: id, component, version, kind, outOfTrain }) => ({
      ...{ id, component, version, kind, outOfTrain },
      stops: inTrainOrder(ofRelease).map(
        ({
          releaseId: _id,
          component: _component,
          version: _version,
          kind: _kind,
          outOfTrain: _out,
          ...stops
        }) => ({
          ...stops,
          day: Math.max(0, days.indexOf(stops.day)),
        }),
      ),
    })),
  );
}

async function readTenants(db: StaffDb, release: StaffTrainRelease, week: Week): Promise<ReleaseTenants> {
  const found = await findStopsOfRelease(db, release.id, week, MOST_STOPS + 1);
  const byTenant = Map.groupBy(found.slice(0, MOST_STOPS), ({ tenant }) => tenant.id);
  return {
    release,
    isCut: found.length > MOST_STOPS,
    tenants: [...byTenant.values()].flatMap((stops) =>
      stops.slice(0, 1).map(({ tenant: { id: _, ...tenant } }) => ({
        ...tenant,
        stops: inTrainOrder(stops.map(toStop)),
      })),
    ),
  };
}
