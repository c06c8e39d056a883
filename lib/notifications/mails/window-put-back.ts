import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { upgradeReason } from "./reader.ts";

/** Tells that somebody wants the site back in line at once. */
export function putBackAskedMail(told: NotificationPayload<"window.put_back_asked">): MailContent {
  const { upgradeTitle, tenantName, byName, side, window, at } = told;
  const who = side === "client" ? `${byName} of ${tenantName}` : `${byName} of Spec`;
  return {
    subject: `Put back in line: ${tenantName}, ${upgradeTitle}`,
    heading: `${who} asks to be put back in line`,
    blocks: [
      {
        kind: "paragraph",
        text: "The operator stops the work, puts the Realtime Engine back into the request path and says so on the window's page.",
      },
      { kind: "facts", rows: [{ label: "Asked", text: formatInstant(new Date(at), window.siteTimeZone) }] },
    ],
    action: { label: "Open the window", url: publicUrl(told.path) },
    reason: upgradeReason(tenantName),
  };
}
