import "server-only";
import { publicUrl } from "#lib/mail/public-url.ts";
import { windowPath } from "#lib/windows/paths.ts";
import { lastDecided } from "#lib/windows/rules.ts";
import type { SideName } from "#lib/windows/schema.ts";
import type { FeedWindow } from "./calendar-feed.ts";
import type { FeedWindowRecord } from "./store-feed.ts";
import { windowDetails } from "./window-details.ts";

/** A window as one side's calendar tells it. */
export function toFeedWindow(window: FeedWindowRecord, side: SideName): FeedWindow {
  const { tenant, method, enrollment, contactMethod, startsAt, endsAt, timeZone } = window;
  const { title, representative } = enrollment.upgrade;
  return {
    windowId: window.id,
    sequence: window.sequence,
    ...{ startsAt, endsAt, siteZone: timeZone },
    decidedAt: lastDecided(window),
    title: `${title}: maintenance window of ${tenant.name}`,
    details: windowDetails({
      ...{ method, startsAt, endsAt, siteTimeZone: timeZone },
      representative: representative.user,
      contactLabel: contactMethod.label,
    }),
    url: publicUrl(windowPath(tenant.slug, window.id, side)),
    organizer: representative.user,
    isCancelled: window.state === "cancelled",
  };
}
