import "server-only";
import { publicUrl } from "#lib/mail/public-url.ts";
import { windowPath } from "#lib/windows/paths.ts";
import type { SideName } from "#lib/windows/schema.ts";
import type { FeedWindow } from "./calendar-feed.ts";
import type { FeedWindowRecord } from "./store-feed.ts";
import { windowDetails } from "./window-details.ts";

/** A window as one side's calendar tells it. */
export function toFeedWindow(window: FeedWindowRecord, side: SideName): FeedWindow {
  const { tenant, method, enrollment, contactMethod } = window;
  const { title, representative } = enrollment.upgrade;
  return {
    windowId: window.id,
    sequence: window.sequence,
    startsAt: window.startsAt,
    endsAt: window.endsAt,
    siteZone: window.timeZone,
    decidedAt: lastChange(window),
    title: `${title}: maintenance window of ${tenant.name}`,
    details: windowDetails({
      method,
      representative: representative.user,
      contactLabel: contactMethod.label,
    }),
    url: publicUrl(windowPath(tenant.slug, window.id, side)),
    organizer: representative.user,
    isCancelled: window.state === "cancelled",
  };
}

function lastChange({ confirmedAt, closedAt, changes }: FeedWindowRecord): Date {
  const told = [confirmedAt, closedAt, changes[0]?.at].flatMap((at) => (at ? [at.getTime()] : []));
  return new Date(Math.max(...told));
}
