import "server-only";
import type { MailBlock, MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { methodWords, offlineWords } from "./method-words.ts";
import { type Reader, windowFacts } from "./reader.ts";

/** Tells the side that owes the next move which windows are offered. */
export function proposalSentMail(told: NotificationPayload<"proposal.sent">, reader: Reader): MailContent {
  const offered = told.choices.length === 1 ? "1 window" : `${told.choices.length} windows`;
  return {
    subject: `${told.tenantName}: ${offered} offered for ${told.upgradeTitle}`,
    heading: `${told.authorName} offers ${offered}`,
    blocks: [
      {
        kind: "paragraph",
        text: `For ${told.upgradeTitle} at ${told.tenantName}. The next move is yours; the offer stands until ${formatInstant(new Date(told.expiresAt), reader.timeZone)}.`,
      },
      ...(told.message ? [{ kind: "quote", text: told.message } as const] : []),
      ...told.choices.map(
        (choice): MailBlock => ({
          kind: "facts",
          title: `Choice ${choice.rank}`,
          rows: [
            ...windowFacts(choice, reader),
            { label: "Out of line", text: methodWords(choice.method) },
            { label: "Offline", text: offlineWords(choice) },
          ],
        }),
      ),
    ],
    action: { label: "Answer the offer", url: publicUrl(told.path) },
    reason: `You get this mail because you answer offers of windows for ${told.tenantName}.`,
  };
}
