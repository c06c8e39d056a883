import "server-only";
import type { MailBlock, MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatInstant } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";
import { type Reader, upgradeReason } from "./reader.ts";

/** Tells a client of a major upgrade, its three dates and what is asked. */
export function upgradeAnnouncedMail(
  told: NotificationPayload<"upgrade.announced">,
  reader: Reader,
): MailContent {
  const at = (instant: string) => formatInstant(new Date(instant), reader.timeZone);
  return {
    subject: `${told.upgradeTitle}: propose windows by ${at(told.decideBy)}`,
    heading: `${told.upgradeTitle} for ${told.tenantName}`,
    blocks: [
      ...[told.what, told.why, told.impact]
        .filter(Boolean)
        .map((text) => ({ kind: "paragraph", text }) as const),
      {
        kind: "facts",
        rows: [
          { label: "First possible", text: at(told.firstPossibleAt) },
          { label: "Propose windows by", text: at(told.decideBy) },
          { label: "Applied by", text: at(told.appliedBy) },
          { label: "Expected length", text: `${told.expectedMinutes} minutes` },
          { label: "Your representative", text: told.representativeName },
        ],
      },
      ...askedSteps(told, at),
    ],
    action: { label: "Propose windows", url: publicUrl(told.path) },
    reason: upgradeReason(told.tenantName),
  };
}

function askedSteps(
  { steps }: NotificationPayload<"upgrade.announced">,
  at: (instant: string) => string,
): MailBlock[] {
  if (steps.length === 0) return [];
  const rows = steps.map(({ text, dueAt }, index) => ({
    label: `Step ${index + 1}`,
    text: dueAt ? `${text} Due ${at(dueAt)}.` : text,
  }));
  return [{ kind: "facts", title: "What is asked of you", rows }];
}
