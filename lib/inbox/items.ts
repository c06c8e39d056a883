import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { productName } from "#lib/deployments/rules.ts";
import { formatInstant, formatRelativeDays, formatWindow } from "#lib/time/format.ts";
import { zoneDataVersion } from "#lib/time/zone-data.ts";
import type { MovedByZone } from "#lib/windows/list-moved-by-zone-data.ts";
import { offerPath, partPath, windowPath } from "#lib/windows/paths.ts";
import { nudgeDue } from "#lib/windows/rules-nudge.ts";
import type { InboxItem } from "./schema.ts";
import type { DueNight, OpenReview, WaitingOffer, WaitingRequest } from "./store.ts";

/** A client that waits for Spec's move: an answer to its offer, or an offer of windows. */
export function toOfferItem(waiting: WaitingOffer, ctx: StaffContext): InboxItem {
  const { tenant, upgrade, proposals, waitingSince, _count } = waiting;
  const [newest] = proposals;
  const offer = newest?.state === "proposed" && newest.side === "client" ? newest : undefined;
  const path = partPath(waiting, "vendor");
  const by = offer && `Answer by ${formatInstant(offer.expiresAt, ctx.user.timeZone)}`;
  return {
    href: offer ? offerPath(waiting, offer.version, "vendor") : path,
    from: tenant.name,
    subject: upgrade.title,
    asked: offer ? offered(offer, _count.windows > 0) : "An offer of windows",
    ...since(waitingSince, ctx),
    due: offer && offer.expiresAt <= ctx.now ? "It has lapsed" : (by ?? ""),
    mine: isLookedAfter(waiting, ctx),
  };
}

function offered(offer: WaitingOffer["proposals"][number], isMove: boolean): string {
  const count = windows(offer._count.choices);
  return isMove
    ? `Another time asked for by ${offer.author.name}`
    : `${count} proposed by ${offer.author.name}`;
}

/** Deputies stand in once a client has waited as long as the last reminder. */
function isLookedAfter({ tenant, upgrade, waitingSince }: WaitingOffer, ctx: StaffContext): boolean {
  const isLate = nudgeDue(waitingSince, ctx.now)?.deputies ?? false;
  const people = [tenant.representativeId, upgrade.representativeId];
  return [...people, ...(isLate ? [tenant.deputyId, upgrade.deputyId] : [])].includes(ctx.user.id);
}

/** A night that is late to begin, or that nobody has said the outcome of. */
export function toNightItem(
  { id, startsAt, endsAt, tenant, enrollment, phases }: DueNight,
  ctx: StaffContext,
): InboxItem {
  const [back] = phases;
  const isOver = back !== undefined || endsAt <= ctx.now;
  const { title, representativeId } = enrollment.upgrade;
  return {
    href: windowPath(tenant.slug, id, "vendor"),
    from: tenant.name,
    subject: title,
    asked: isOver ? "How its window ended" : "The start of its window",
    ...since(back?.at ?? (isOver ? endsAt : startsAt), ctx),
    due: formatWindow(startsAt, endsAt, ctx.user.timeZone),
    mine: [tenant.representativeId, representativeId].includes(ctx.user.id),
  };
}

/** A client's request for notes: to compile for its owner, to review for everybody else. */
export function toRequestItem(request: WaitingRequest, ctx: StaffContext): InboxItem {
  const { id, number, state, tenant, requestedBy, requestedAt, ownerId, submittedById, dueAt } = request;
  return {
    href: `/staff/requests/${id}`,
    from: tenant.name,
    subject: `Notes on request ${number}`,
    asked: state === "in_review" ? "A review before they are delivered" : `Asked for by ${requestedBy.name}`,
    ...since(requestedAt, ctx),
    due: `Due ${formatInstant(dueAt, ctx.user.timeZone)}`,
    mine: state === "in_review" ? submittedById !== ctx.user.id : ownerId === ctx.user.id,
  };
}

/** A note that wants a second pair of eyes. */
export function toReviewItem({ note, ...review }: OpenReview, ctx: StaffContext): InboxItem {
  const { component, version } = note.release;
  return {
    href: `/staff/releases/${note.id}`,
    from: `${productName[component]} ${version}`,
    subject: note.headline,
    asked: `A review asked for by ${review.requestedBy.name}`,
    ...since(review.requestedAt, ctx),
    due: "",
    mine: ![review.requestedById, note.savedById].includes(ctx.user.id),
  };
}

/** The windows that a change of time zone data would move, as one thing to decide; nothing when there are none. */
export function toZoneDataItem({ windows: agreed, choices }: MovedByZone, ctx: StaffContext): InboxItem[] {
  const parts = [
    ...agreed.map(({ startsAt, enrollment }) => ({ startsAt, ...enrollment })),
    ...choices.map(({ startsAt, proposal }) => ({ startsAt, ...proposal.enrollment })),
  ];
  const [soonest] = parts.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (!soonest) return [];
  return [
    {
      href: "/staff/windows/zone-data",
      from: "Changed clocks",
      subject: windows(parts.length),
      asked: `Time zone data ${zoneDataVersion()} would move ${parts.length === 1 ? "it" : "them"}: decide`,
      waiting: "since clocks changed",
      waitingSince: ctx.now.toISOString(),
      due: `The first starts ${formatInstant(soonest.startsAt, ctx.user.timeZone)}`,
      mine: parts.some(({ tenant, upgrade }) =>
        [tenant.representativeId, upgrade.representativeId].includes(ctx.user.id),
      ),
    },
  ];
}

function since(at: Date, ctx: StaffContext): Pick<InboxItem, "waiting" | "waitingSince"> {
  const words = formatRelativeDays(ctx.now, at, ctx.user.timeZone);
  return {
    waiting: words === "today" ? "since today" : words,
    waitingSince: at.toISOString(),
  };
}

const windows = (count: number) => (count === 1 ? "1 window" : `${count} windows`);
