import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

/** More than a desk answers in a day; the rest follows as these are answered. */
const MOST_ITEMS = 100;

/** The negotiations in which the vendor owes the next move, longest wait first. */
export function findWaiting(db: StaffDb) {
  return db.upgradeEnrollment.findMany({
    where: { state: "awaiting_vendor" },
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
    take: MOST_ITEMS,
    select: {
      waitingSince: true,
      tenant: { select: { name: true, slug: true, representativeId: true, deputyId: true } },
      upgrade: { select: { title: true, slug: true, representativeId: true, deputyId: true } },
      _count: { select: { windows: { where: { state: "confirmed" } } } },
      proposals: {
        orderBy: { version: "desc" },
        take: 1,
        select: {
          version: true,
          side: true,
          state: true,
          expiresAt: true,
          author: { select: { name: true } },
          _count: { select: { choices: true } },
        },
      },
    },
  });
}

export type WaitingOffer = Awaited<ReturnType<typeof findWaiting>>[number];

/** Requests for notes that are not answered, soonest due first. */
export function findWaitingRequests(db: StaffDb) {
  return db.notesRequest.findMany({
    where: { state: { in: ["open", "compiling", "in_review"] } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: MOST_ITEMS,
    select: {
      id: true,
      number: true,
      state: true,
      ownerId: true,
      submittedById: true,
      requestedAt: true,
      dueAt: true,
      requestedBy: { select: { name: true } },
      tenant: { select: { name: true } },
    },
  });
}

export type WaitingRequest = Awaited<ReturnType<typeof findWaitingRequests>>[number];

/** Notes that wait for a second person, longest wait first. */
export function findOpenReviews(db: StaffDb) {
  return db.noteReview.findMany({
    where: { decision: null },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: MOST_ITEMS,
    select: {
      requestedAt: true,
      requestedById: true,
      requestedBy: { select: { name: true } },
      note: {
        select: {
          id: true,
          headline: true,
          savedById: true,
          release: { select: { component: true, version: true } },
        },
      },
    },
  });
}

export type OpenReview = Awaited<ReturnType<typeof findOpenReviews>>[number];

/** Windows whose night waits for the vendor, soonest start first: late to begin, or without a word of how they ended. */
export function findDueNights(db: StaffDb, now: Date) {
  return db.maintenanceWindow.findMany({
    where: {
      state: "confirmed",
      OR: [{ startsAt: { lte: now }, phases: { none: {} } }, { phases: { some: { phase: "back_in_line" } } }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_ITEMS,
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      phases: { where: { phase: "back_in_line" }, select: { at: true } },
      tenant: { select: { name: true, slug: true, representativeId: true } },
      enrollment: { select: { upgrade: { select: { title: true, representativeId: true } } } },
    },
  });
}

export type DueNight = Awaited<ReturnType<typeof findDueNights>>[number];

/**
 * How many offers (as rep of the upgrade or the tenant; as deputy those that have waited since `lateSince`), nights,
 * requests and reviews wait for this person: every page asks.
 */
export async function countWaitingFor(
  db: StaffDb,
  userId: string,
  { now, lateSince }: { now: Date; lateSince: Date },
): Promise<number> {
  const [counted] = await db.$queryRaw<{ waiting: number }[]>`select (
      (select count(*) from upgrade_enrollment e
        join upgrade u on u.id = e.upgrade_id join tenant t on t.id = e.tenant_id
        where e.state = 'awaiting_vendor' and (${userId}::uuid in (u.representative_id, t.representative_id)
          or (e.waiting_since <= ${lateSince}::timestamptz and ${userId}::uuid in (u.deputy_id, t.deputy_id))))
      + (select count(*) from maintenance_window w
        join upgrade_enrollment e on e.id = w.enrollment_id
        join upgrade u on u.id = e.upgrade_id join tenant t on t.id = e.tenant_id
        where w.state = 'confirmed' and ${userId}::uuid in (u.representative_id, t.representative_id)
          and case when exists (select 1 from window_phase p where p.window_id = w.id)
            then exists (select 1 from window_phase p where p.window_id = w.id and p.phase = 'back_in_line')
            else w.starts_at <= ${now}::timestamptz end)
      + (select count(*) from notes_request q
        where (q.state in ('open', 'compiling') and q.owner_id = ${userId}::uuid)
          or (q.state = 'in_review' and q.submitted_by_id <> ${userId}::uuid))
      + (select count(*) from note_review r join release_note n on n.id = r.note_id
        where r.decision is null and r.requested_by_id <> ${userId}::uuid
          and n.saved_by_id is distinct from ${userId}::uuid)
    )::int as waiting`;
  return counted?.waiting ?? 0;
}
