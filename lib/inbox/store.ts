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
      proposals: {
        where: { state: "proposed" },
        take: 1,
        select: {
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

/** How many offers, as rep of the upgrade or the tenant, requests and reviews wait for this person. */
export async function countWaitingFor(db: StaffDb, userId: string): Promise<number> {
  const offers = await db.upgradeEnrollment.count({
    where: {
      state: "awaiting_vendor",
      OR: [{ upgrade: { representativeId: userId } }, { tenant: { representativeId: userId } }],
    },
  });
  const requests = await db.notesRequest.count({
    where: {
      OR: [
        { state: { in: ["open", "compiling"] }, ownerId: userId },
        { state: "in_review", submittedById: { not: userId } },
      ],
    },
  });
  const reviews = await db.noteReview.count({
    where: { decision: null, requestedById: { not: userId }, note: { NOT: { savedById: userId } } },
  });
  return offers + requests + reviews;
}
