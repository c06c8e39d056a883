import "server-only";
import { z } from "zod";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import type { Mail } from "#lib/mail/send-mail.ts";
import { type NotificationKind, type NotificationPayload, notificationKinds } from "./kinds.ts";
import { notesRequestAnsweredMail, notesRequestMadeMail } from "./mails/notes-request.ts";
import { proposalDeclinedMail } from "./mails/proposal-declined.ts";
import { proposalSentMail } from "./mails/proposal-sent.ts";
import type { Reader } from "./mails/reader.ts";
import { noteCorrectedMail, notePublishedMail, noteWithdrawnMail } from "./mails/release-note.ts";
import { releaseRolledBackMail } from "./mails/release-rolled-back.ts";
import { upgradeAnnouncedMail } from "./mails/upgrade-announced.ts";
import { weeklyNotesSentMail } from "./mails/weekly-notes-sent.ts";
import { windowConfirmedMail, windowConfirmedRequest } from "./mails/window-confirmed.ts";
import { windowWallTimeChangedMail } from "./mails/window-wall-time-changed.ts";

const contents: {
  [K in NotificationKind]: (payload: NotificationPayload<K>, reader: Reader) => MailContent;
} = {
  "upgrade.announced": upgradeAnnouncedMail,
  "proposal.sent": proposalSentMail,
  "proposal.declined": proposalDeclinedMail,
  "window.confirmed": windowConfirmedMail,
  "window.wall_time_changed": windowWallTimeChangedMail,
  "note.published": notePublishedMail,
  "note.corrected": noteCorrectedMail,
  "note.withdrawn": noteWithdrawnMail,
  "release.rolled_back": releaseRolledBackMail,
  "weekly_notes.sent": weeklyNotesSentMail,
  "notes_request.made": notesRequestMadeMail,
  "notes_request.answered": notesRequestAnsweredMail,
};

type Told = {
  id: string;
  address: string;
  recipientName: string;
  recipientTimeZone: string;
  notification: { kind: string; payload: unknown };
};

/** The mail of a delivery. Its Message-ID is the delivery's, so a repeated sending is one mail to the recipient. */
export function composeMail(delivery: Told): Mail {
  const { kind, payload } = delivery.notification;
  if (!isKind(kind)) throw new Error(`No mail is written for notifications of kind ${kind}.`);
  const reader = {
    name: delivery.recipientName,
    address: delivery.address,
    timeZone: delivery.recipientTimeZone,
  };
  return {
    to: { name: reader.name, address: reader.address },
    content: contentOf(kind, payload, reader),
    messageId: `delivery-${delivery.id}`,
    ...unsubscribing(payload),
    ...((kind === "window.confirmed" || kind === "window.wall_time_changed") && {
      calendarRequest: windowConfirmedRequest(notificationKinds[kind].parse(payload), reader),
    }),
  };
}

const optional = z.object({ settingsPath: z.string() });

/** Mails that can be switched off say where, also to mail programs. */
function unsubscribing(payload: unknown): Pick<Mail, "settingsUrl"> {
  const { data } = optional.safeParse(payload);
  return data ? { settingsUrl: publicUrl(data.settingsPath) } : {};
}

function contentOf<K extends NotificationKind>(kind: K, payload: unknown, reader: Reader): MailContent {
  return contents[kind](notificationKinds[kind].parse(payload) as NotificationPayload<K>, reader);
}

function isKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(notificationKinds, kind);
}
