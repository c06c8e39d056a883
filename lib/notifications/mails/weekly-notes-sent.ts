import "server-only";
import type { MailBlock, MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { formatDay } from "#lib/time/format.ts";
import type { NotificationPayload } from "../kinds.ts";

type Told = NotificationPayload<"weekly_notes.sent">;

const componentNames = { realtime_engine: "Realtime Engine", spec_hub: "Spec Hub" };

/** The notes of a week; a week without any says so. */
export function weeklyNotesSentMail(told: Told): MailContent {
  const first = formatDay(new Date(told.startsAt), told.siteTimeZone);
  const last = formatDay(new Date(new Date(told.endsAt).getTime() - 1), told.siteTimeZone);
  const asks = told.notes.filter(({ actionRequired, withdrawn }) => actionRequired && !withdrawn).length;
  return {
    subject: `${told.tenantName}: ${countWords(told.notes.length, asks)}, ${first} to ${last}`,
    heading: `What changed for ${told.tenantName}, ${first} to ${last}`,
    blocks: [
      ...(told.intro ? [{ kind: "quote", text: told.intro } as const] : []),
      ...(told.notes.length === 0
        ? [
            {
              kind: "paragraph",
              text: "Nothing was released to you in this week. There is nothing to do.",
            } as const,
          ]
        : told.notes.map(noteBlock)),
    ],
    action: { label: "Read the week's notes", url: publicUrl(told.path) },
    reason: `You get this mail because you chose weekly release notes of ${told.tenantName}. Change or stop them: ${publicUrl(told.settingsPath)}`,
  };
}

function noteBlock(note: Told["notes"][number]): MailBlock {
  return {
    kind: "facts",
    title: `${componentNames[note.component]} ${note.version}: ${note.headline}`,
    rows: [
      ...(note.withdrawn ? [{ label: "State", text: "Withdrawn since" }] : []),
      { label: "What", text: note.summary },
      { label: "Action", text: note.actionRequired || "None" },
    ],
  };
}

function countWords(notes: number, asks: number): string {
  if (notes === 0) return "nothing changed";
  const counted = notes === 1 ? "1 release" : `${notes} releases`;
  if (asks === 0) return `${counted}, nothing to do`;
  return `${counted}, ${asks === 1 ? "1 asks" : `${asks} ask`} for action`;
}
