import "server-only";
import type { Fact, MailBlock, MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatWindow } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { methodWords, offlineWords } from "./method-words.ts";
import { type Reader, upgradeReason, windowFacts } from "./reader.ts";

type Moved = NotificationPayload<"window.moved">;
type Cancelled = NotificationPayload<"window.cancelled">;

const bySite = ({ startsAt, endsAt, siteTimeZone }: Moved["window"]) =>
  formatWindow(new Date(startsAt), new Date(endsAt), siteTimeZone);

const representative = (told: Cancelled): Fact => ({
  label: "Spec representative",
  text: `${told.representativeName}, ${told.representativeEmail}`,
});

/** Tells that an agreed window has another time, with the one that no longer holds. */
export function windowMovedMail(told: Moved, reader: Reader): MailContent {
  return {
    subject: `${told.deferred ? "Put off" : "Moved"}: ${told.upgradeTitle} is now on ${bySite(told.window)}`,
    heading: `The window for ${told.upgradeTitle} has another time`,
    blocks: [
      {
        kind: "paragraph",
        text: `${told.changedBy} ${told.deferred ? "put off" : "moved"} the maintenance window of ${told.tenantName}. The attached calendar file replaces the earlier one.`,
      },
      { kind: "facts", rows: [{ label: "No longer", text: bySite(told.was), struck: true }] },
      { kind: "facts", title: "Now", rows: windowFacts(told.window, reader) },
      {
        kind: "facts",
        rows: [
          { label: "Why", text: told.reason },
          { label: "Out of line", text: methodWords(told.window.method) },
          representative(told),
          { label: "Contact for the night", text: told.contactLabel },
        ],
      },
      { kind: "paragraph", text: offlineWords(told.window) },
    ],
    action: { label: "See the window", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}

/** Tells that an agreed window will not be, and takes it out of calendars. */
export function windowCancelledMail(told: Cancelled, reader: Reader): MailContent {
  return {
    subject: `Cancelled: ${told.upgradeTitle} on ${bySite(told.window)}`,
    heading: `The window for ${told.upgradeTitle} is cancelled`,
    blocks: [
      {
        kind: "paragraph",
        text: `${told.changedBy} cancelled the maintenance window of ${told.tenantName}. Nothing is taken out of line at that time. The attached file removes it from your calendar.`,
      },
      {
        kind: "facts",
        title: "No longer",
        rows: windowFacts(told.window, reader).map((clock) => ({ ...clock, struck: true })),
      },
      { kind: "facts", rows: [{ label: "Why", text: told.reason }, representative(told)] },
      ...nextWords(told),
    ],
    action: { label: "See what is next", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}

function nextWords({ owes, tenantName }: Cancelled): MailBlock[] {
  if (!owes) return [];
  const who = owes === "client" ? tenantName : "Spec";
  return [{ kind: "paragraph", text: `${who} has the next move: the upgrade still needs a window.` }];
}
