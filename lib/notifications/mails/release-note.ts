import "server-only";
import { productName } from "#lib/deployments/rules.ts";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import type { NotificationPayload } from "../kinds.ts";

type ToldNote = Pick<
  NotificationPayload<"note.published">,
  "tenantName" | "component" | "version" | "settingsPath"
>;

/** Tells of a note when it is published. */
export function notePublishedMail(told: NotificationPayload<"note.published">): MailContent {
  return {
    subject: `${nameOf(told)}: ${told.actionRequired ? "action needed: " : ""}${told.headline}`,
    heading: told.headline,
    blocks: [
      { kind: "paragraph", text: `${nameOf(told)} for ${told.tenantName}` },
      {
        kind: "facts",
        rows: [
          { label: "What", text: told.summary },
          { label: "Impact", text: told.impact },
          { label: "Action", text: told.actionRequired || "None" },
        ],
      },
    ],
    action: { label: "Read the note", url: publicUrl(told.path) },
    reason: noteReason(told),
  };
}

/** Tells those who knew a note what was corrected in it. */
export function noteCorrectedMail(told: NotificationPayload<"note.corrected">): MailContent {
  return {
    subject: `Corrected: ${nameOf(told)}: ${told.headline}`,
    heading: `The note on ${nameOf(told)} was corrected`,
    blocks: [
      { kind: "paragraph", text: "You were told of this note. This was corrected since:" },
      { kind: "quote", text: told.correction },
    ],
    action: { label: "Read the note as it is now", url: publicUrl(told.path) },
    reason: toldReason(told),
  };
}

/** Tells those who knew a note that it no longer holds. */
export function noteWithdrawnMail(told: NotificationPayload<"note.withdrawn">): MailContent {
  return {
    subject: `Withdrawn: ${nameOf(told)}: ${told.headline}`,
    heading: `The note on ${nameOf(told)} was withdrawn`,
    blocks: [
      { kind: "paragraph", text: "You were told of this note. It no longer holds, for this reason:" },
      { kind: "quote", text: told.reason },
    ],
    action: { label: "Open the note", url: publicUrl(told.path) },
    reason: toldReason(told),
  };
}

/** "Realtime Engine 8.14.0" */
export function nameOf({ component, version }: Pick<ToldNote, "component" | "version">): string {
  return `${productName[component]} ${version}`;
}

function noteReason({ tenantName, settingsPath }: ToldNote): string {
  return `You get this mail because you are a member of ${tenantName}. Choose which notes come by mail: ${publicUrl(settingsPath)}`;
}

/** Why a correction reaches somebody. */
export function toldReason({ tenantName, settingsPath }: ToldNote): string {
  return `You get this mail because you were told of this release at ${tenantName}. Choose which notes come by mail: ${publicUrl(settingsPath)}`;
}
