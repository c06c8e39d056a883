import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { clientDid, staffDid } from "./audit-event.ts";
import { addDays, at, type Day, today } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { type DemoUser, rosa } from "./people.ts";
import { tenantBySlug, tenantId } from "./tenants.ts";

/** Days are counted from today; both edges are midnight by the clocks of `zone`. */
type Written = {
  /** Null: the vendor's own. */
  tenant: string | null;
  zone: string;
  author: DemoUser;
  from: number;
  until: number;
  strength: "hard" | "soft";
  reason: string;
};

function ofTenant(slug: string, blackout: Pick<Written, "from" | "until" | "strength" | "reason">): Written {
  const { timeZone, coordinator } = tenantBySlug(slug);
  return { ...blackout, tenant: slug, zone: timeZone, author: coordinator };
}

// Far enough off to leave room for every window of this world before it.
const written: Written[] = [
  {
    ...{ tenant: null, zone: rosa.timeZone, author: rosa, from: 31, until: 41, strength: "hard" },
    reason: "Holiday freeze: no crew is on duty",
  },
  ofTenant("acme-bank", { from: 22, until: 25, strength: "soft", reason: "Audit of the payment desk" }),
  ofTenant("harborline-outfitters", { from: 18, until: 21, strength: "hard", reason: "Winter sale" }),
];

type Hours = { weekday: number; startMinute: number; endMinute: number };
const hour = 60;
const eachDay = (startMinute: number, endMinute: number): Hours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute, endMinute }));

const weeklyHours: Record<string, Hours[]> = {
  "acme-bank": [
    ...eachDay(0, 5 * hour),
    ...[5, 6, 7].map((weekday) => ({ weekday, startMinute: 22 * hour, endMinute: 24 * hour })),
  ],
  "harborline-outfitters": eachDay(hour, 6 * hour),
  "kereru-ticketing": eachDay(2 * hour, 6 * hour),
};

const midnight = (day: Day) => `${day}T00:00`;

function blackoutRow(blackout: Written, now: Date): Prisma.BlackoutPeriodCreateManyInput {
  const { tenant, zone, author, from, until, strength, reason } = blackout;
  const [first, last] = [addDays(today(now), from), addDays(today(now), until)];
  return {
    id: idOf("blackout", tenant ?? "", reason),
    tenantId: tenant && tenantId(tenant),
    startsAt: at(first, "00:00", zone),
    endsAt: at(last, "00:00", zone),
    timeZone: zone,
    wallStart: midnight(first),
    wallEnd: midnight(last),
    ...{ strength, reason },
    createdAt: at(addDays(today(now), -12), "10:20", zone),
    createdById: author.id,
  };
}

/** When no window may be, when one had better not be, and when one is welcome; and who wrote it. */
export async function loadSuitableTimes(db: StaffDb, now: Date): Promise<void> {
  const rows = written.map((blackout) => blackoutRow(blackout, now));
  await db.blackoutPeriod.createMany({ data: rows });
  await db.offPeakHours.createMany({
    data: Object.entries(weeklyHours).flatMap(([slug, hours]) =>
      hours.map((stretch) => ({ ...stretch, tenantId: tenantId(slug) })),
    ),
  });
  await db.auditEvent.createMany({
    data: rows.map(({ id = "", createdAt, reason, strength, tenantId: owner = null }, index) => {
      const did = owner === null ? staffDid : clientDid;
      return did(written[index]?.author ?? rosa, {
        tenantId: owner,
        objectType: "blackout",
        objectId: id,
        at: new Date(createdAt),
        action: "blackout.added",
        summary: `added a ${strength} blackout: ${reason}`,
      });
    }),
  });
}
