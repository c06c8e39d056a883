import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import type { NotificationPayload } from "../kinds.ts";
import { upgradeReason } from "./reader.ts";

/** Tells the author of an offer that none of its windows was taken, and why. */
export function proposalDeclinedMail(told: NotificationPayload<"proposal.declined">): MailContent {
  return {
    subject: `${told.upgradeTitle}: please propose other windows`,
    heading: `${told.answeredBy} declined your windows`,
    blocks: [
      { kind: "paragraph", text: `For ${told.upgradeTitle} at ${told.tenantName}, with this reason:` },
      { kind: "quote", text: told.reason },
    ],
    action: { label: "Propose other windows", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}
