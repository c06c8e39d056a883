import "server-only";
import { z } from "zod";
import type { MailContent } from "#lib/mail/content.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import type { Mail } from "#lib/mail/send-mail.ts";
import { type NotificationKind, type NotificationPayload, notificationKinds } from "./kinds.ts";
import { nightPhaseMail, windowClosedMail } from "./mails/night.ts";
import { notesRequestAnsweredMail, notesRequestMadeMail } from "./mails/notes-request.ts";
import { proposalDeclinedMail } from "./mails/proposal-declined.ts";
import { proposalLapsedMail, proposalWaitingMail, proposalWithdrawnMail } from "./mails/proposal-ended.ts";
import { proposalSentMail } from "./mails/proposal-sent.ts";
import type { Reader } from "./mails/reader.ts";
import { noteCorrectedMail, notePublishedMail, noteWithdrawnMail } from "./mails/release-note.ts";
import { releaseRolledBackMail } from "./mails/release-rolled-back.ts";
import { upgradeAnnouncedMail } from "./mails/upgrade-announced.ts";
import { upgradeNudgedMail, upgradeUndecidedMail } from "./mails/upgrade-owed.ts";
import { weeklyNotesSentMail } from "./mails/weekly-notes-sent.ts";
import { windowCalendar } from "./mails/window-calendar.ts";
import { windowCancelledMail, windowMovedMail } from "./mails/window-changed.ts";
import { windowConfirmedMail } from "./mails/window-confirmed.ts";
import {
  extensionAnsweredMail,
  extensionAskedMail,
  extensionTakenBackMail,
} from "./mails/window-extension.ts";
import { putBackAskedMail } from "./mails/window-put-back.ts";
import { windowReminderMail } from "./mails/window-reminder.ts";
import { windowWallTimeChangedMail } from "./mails/window-wall-time-changed.ts";

const contents: {
  [K in NotificationKind]: (payload: NotificationPayload<K>, reader: Reader) => MailContent;
} = {
  "upgrade.announced": upgradeAnnouncedMail,
  "upgrade.nudged": upgradeNudgedMail,
  "upgrade.undecided": upgradeUndecidedMail,
  "proposal.sent": proposalSentMail,
  "proposal.declined": proposalDeclinedMail,
  "proposal.withdrawn": proposalWithdrawnMail,
  "proposal.lapsed": proposalLapsedMail,
  "proposal.waiting": proposalWaitingMail,
  "window.confirmed": windowConfirmedMail,
  "window.wall_time_changed": windowWallTimeChangedMail,
  "window.moved": windowMovedMail,
  "window.cancelled": windowCancelledMail,
  "window.reminder": windowReminderMail,
  "night.phase": nightPhaseMail,
  "window.extension_asked": extensionAskedMail,
  "window.extension_answered": extensionAnsweredMail,
  "window.extension_taken_back": extensionTakenBackMail,
  "window.put_back_asked": putBackAskedMail,
  "window.closed": windowClosedMail,
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
    ...calendarOf(kind, payload, reader),
  };
}

/** The notices that put a window into calendars, replace it there, or take it out. */
function calendarOf(kind: NotificationKind, payload: unknown, reader: Reader): Pick<Mail, "calendar"> {
  switch (kind) {
    case "window.confirmed":
    case "window.wall_time_changed":
    case "window.moved":
    case "window.cancelled": {
      const method = kind === "window.cancelled" ? "CANCEL" : "REQUEST";
      const content = windowCalendar(notificationKinds[kind].parse(payload), reader, method);
      return { calendar: { method, content } };
    }
    case "window.extension_answered": {
      const told = notificationKinds[kind].parse(payload);
      // A refusal changes nothing in anybody's calendar.
      if (!told.granted) return {};
      return { calendar: { method: "REQUEST", content: windowCalendar(told, reader, "REQUEST") } };
    }
    default:
      return {};
  }
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
