import "server-only";
import { subHours } from "date-fns";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { readMovedByZoneData } from "#lib/windows/list-moved-by-zone-data.ts";
import { DEPUTY_HOURS } from "#lib/windows/rules-nudge.ts";
import { toNightItem, toOfferItem, toRequestItem, toReviewItem, toZoneDataItem } from "./items.ts";
import type { InboxItem } from "./schema.ts";
import {
  countWaitingFor,
  findDueNights,
  findOpenReviews,
  findWaiting,
  findWaitingRequests,
} from "./store.ts";

/** "Who is waiting for me?": what the vendor owes, longest wait first. */
export async function listInbox(ctx: StaffContext): Promise<InboxItem[]> {
  const { offers, nights, requests, reviews, moved } = await withStaff(ctx, async (db) => ({
    offers: await findWaiting(db),
    nights: await findDueNights(db, ctx.now),
    requests: await findWaitingRequests(db),
    reviews: await findOpenReviews(db),
    moved: await readMovedByZoneData(db, ctx.now),
  }));
  const items = [
    ...offers.map((offer) => toOfferItem(offer, ctx)),
    ...nights.map((night) => toNightItem(night, ctx)),
    ...requests.map((request) => toRequestItem(request, ctx)),
    ...reviews.map((review) => toReviewItem(review, ctx)),
    ...toZoneDataItem(moved, ctx),
  ];
  return items.toSorted((a, b) => a.waitingSince.localeCompare(b.waitingSince));
}

/** How many of them wait for this person. */
export function countWaiting(ctx: StaffContext): Promise<number> {
  const since = { now: ctx.now, lateSince: subHours(ctx.now, DEPUTY_HOURS) };
  return withStaff(ctx, (db) => countWaitingFor(db, ctx.user.id, since));
}
