import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { durationWords } from "#lib/time/duration-words.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { type Reader, upgradeReason, windowFacts } from "./reader.ts";

/** Tells that the operator asks for more time, and that only the client's yes gives it. */
export function extensionAskedMail(told: NotificationPayload<"window.extension_asked">): MailContent {
  const { upgradeTitle, tenantName, minutes, byName, window } = told;
  const length = durationWords(minutes);
  return {
    subject: `${tenantName}, ${upgradeTitle}: ${length} more are asked for`,
    heading: `${byName} asks for ${length} more`,
    blocks: [
      { kind: "quote", text: told.reason },
      {
        kind: "facts",
        rows: [
          { label: "Ends now", text: formatInstant(new Date(window.endsAt), window.siteTimeZone) },
          { label: "Would end", text: formatInstant(new Date(told.until), window.siteTimeZone) },
        ],
      },
      {
        kind: "paragraph",
        text: `Only a coordinator of ${tenantName} can grant it; until then the end stays as it is.`,
      },
    ],
    action: { label: "Open the window", url: publicUrl(told.path) },
    reason: upgradeReason(tenantName),
  };
}

/** Tells what the client answered; a granted extension comes with the new calendar file. */
export function extensionAnsweredMail(
  told: NotificationPayload<"window.extension_answered">,
  reader: Reader,
): MailContent {
  const { upgradeTitle, tenantName, minutes, granted, byName, window } = told;
  const length = durationWords(minutes);
  return {
    subject: `${tenantName}, ${upgradeTitle}: ${length} more ${granted ? "granted" : "refused"}`,
    heading: `${byName} ${granted ? "granted" : "refused"} ${length} more`,
    blocks: [
      {
        kind: "paragraph",
        text: granted
          ? "The window ends later now. The attached calendar file replaces the earlier one."
          : "The end of the window stays as it was agreed.",
      },
      { kind: "facts", rows: windowFacts(window, reader) },
    ],
    action: { label: "Open the window", url: publicUrl(told.path) },
    reason: upgradeReason(tenantName),
  };
}

/** Tells that nobody has to answer any more. */
export function extensionTakenBackMail(
  told: NotificationPayload<"window.extension_taken_back">,
  reader: Reader,
): MailContent {
  const { upgradeTitle, tenantName, minutes, byName, window } = told;
  const length = durationWords(minutes);
  return {
    subject: `${tenantName}, ${upgradeTitle}: ${length} more are no longer asked for`,
    heading: `${byName} took back asking for ${length} more`,
    blocks: [
      { kind: "paragraph", text: "There is nothing to answer. The end of the window stays as it is." },
      { kind: "facts", rows: windowFacts(window, reader) },
    ],
    action: { label: "Open the window", url: publicUrl(told.path) },
    reason: upgradeReason(tenantName),
  };
}
