import "server-only";
import { environmentName } from "#lib/deployments/rules.ts";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { nameOf, toldReason } from "./release-note.ts";

/** Tells those who knew of a release that it was taken back to the last stable version. */
export function releaseRolledBackMail(told: NotificationPayload<"release.rolled_back">): MailContent {
  const { environment, rolledBackAt, siteTimeZone, reason, reshippedAs } = told;
  return {
    subject: `Rolled back: ${nameOf(told)} at ${told.tenantName}`,
    heading: `${nameOf(told)} was rolled back`,
    blocks: [
      {
        kind: "paragraph",
        text: "It was taken back to the last stable version. You were told of this release; there is nothing to do.",
      },
      {
        kind: "facts",
        rows: [
          { label: "Note", text: told.headline },
          { label: "Where", text: environmentName[environment] },
          { label: "When", text: formatInstant(new Date(rolledBackAt), siteTimeZone) },
          ...(reason ? [{ label: "Why", text: reason }] : []),
          ...(reshippedAs ? [{ label: "Shipped again as", text: reshippedAs }] : []),
        ],
      },
    ],
    action: { label: "Read the note", url: publicUrl(told.path) },
    reason: toldReason(told),
  };
}
