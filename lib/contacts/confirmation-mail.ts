import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { CONFIRMATION_LINK_MINUTES } from "./rules.ts";

/** The mail that asks whoever reads an address to confirm it. */
export function confirmationMail(label: string, tenantName: string, url: string): MailContent {
  return {
    subject: `Confirm this address for ${tenantName}`,
    heading: `Confirm this address for ${tenantName}`,
    blocks: [
      {
        kind: "paragraph",
        text: `${tenantName} wants to be told here about maintenance windows and upgrades, as "${label}". Nothing is sent to this address before somebody who reads it agrees.`,
      },
      { kind: "paragraph", text: `The link works once, for ${CONFIRMATION_LINK_MINUTES} minutes.` },
    ],
    action: { label: "Confirm this address", url },
    reason: `You get this mail because somebody at ${tenantName} added this address. If you do not know why, ignore it: the address stays unconfirmed.`,
  };
}
