import "server-only";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { type Reader, upgradeReason } from "./reader.ts";

/** Tells that the other side took its offer back. */
export function proposalWithdrawnMail(told: NotificationPayload<"proposal.withdrawn">): MailContent {
  return {
    subject: `${told.upgradeTitle}: the offered windows were withdrawn`,
    heading: `${told.authorName} withdrew the offered windows`,
    blocks: [
      {
        kind: "paragraph",
        text: `For ${told.upgradeTitle} at ${told.tenantName}. There is nothing to answer now.`,
      },
      ...(told.reason ? [{ kind: "quote", text: told.reason } as const] : []),
    ],
    action: { label: "See the negotiation", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}

/** Tells that an offer was not answered in time. */
export function proposalLapsedMail(
  told: NotificationPayload<"proposal.lapsed">,
  reader: Reader,
): MailContent {
  const when = formatInstant(new Date(told.expiredAt), reader.timeZone);
  return {
    subject: `${told.upgradeTitle}: the offered windows have lapsed`,
    heading: "An offer of windows has lapsed",
    blocks: [
      {
        kind: "paragraph",
        text: `What ${told.authorName} offered for ${told.upgradeTitle} at ${told.tenantName} was open until ${when}, without an answer.`,
      },
      {
        kind: "paragraph",
        text: told.yours
          ? "You can offer windows again at any time."
          : "The next move is still yours: offer windows, or decline with a reason.",
      },
    ],
    action: { label: "See the negotiation", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}

/** Reminds whoever looks after a client that it waits for an answer. */
export function proposalWaitingMail(
  told: NotificationPayload<"proposal.waiting">,
  reader: Reader,
): MailContent {
  const since = formatInstant(new Date(told.waitingSince), reader.timeZone);
  return {
    subject: `${told.tenantName} has waited ${told.waitingHours} hours: ${told.upgradeTitle}`,
    heading: `${told.tenantName} waits for an answer`,
    blocks: [{ kind: "paragraph", text: `The next move for ${told.upgradeTitle} is Spec's since ${since}.` }],
    action: { label: "Answer", url: publicUrl(told.path) },
    reason: `You get this mail because you answer offers of windows for ${told.tenantName}.`,
  };
}
