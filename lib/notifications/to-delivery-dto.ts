import "server-only";
import { z } from "zod";
import type { NotificationKind } from "./kinds.ts";
import type { DeliveryDto } from "./schema.ts";
import type { DeliveryRecord } from "./store.ts";

const words: Record<NotificationKind, string> = {
  "upgrade.announced": "Upgrade announced",
  "upgrade.nudged": "Asked again",
  "upgrade.undecided": "Decision is near",
  "proposal.sent": "Windows offered",
  "proposal.declined": "Windows declined",
  "proposal.withdrawn": "Offer withdrawn",
  "proposal.lapsed": "Offer lapsed",
  "proposal.waiting": "Client waits for an answer",
  "window.confirmed": "Window agreed",
  "window.moved": "Window moved",
  "window.cancelled": "Window cancelled",
  "window.wall_time_changed": "Clocks will show another time",
  "window.reminder": "Window is near",
  "night.phase": "Night under way",
  "window.extension_asked": "More time asked for",
  "window.extension_answered": "More time answered",
  "window.extension_taken_back": "More time no longer asked for",
  "window.put_back_asked": "Put back in line asked for",
  "window.closed": "Window closed",
  "note.published": "Note published",
  "note.corrected": "Note corrected",
  "note.withdrawn": "Note withdrawn",
  "release.rolled_back": "Rolled back",
  "weekly_notes.sent": "Weekly notes",
  "notes_request.made": "Notes asked for",
  "notes_request.answered": "Notes on request",
};

const titled = z.object({ upgradeTitle: z.string() });

export function toDeliveryDto({ notification, ...delivery }: DeliveryRecord): DeliveryDto {
  const title = titled.safeParse(notification.payload).data?.upgradeTitle;
  const kind = words[notification.kind as NotificationKind] ?? notification.kind;
  return {
    id: delivery.id,
    about: title ? `${kind}: ${title}` : kind,
    recipientName: delivery.recipientName,
    address: delivery.address,
    state: delivery.state,
    attempts: delivery.attempts,
    lastError: delivery.lastError,
    decidedAt: delivery.createdAt,
    sentAt: delivery.sentAt,
    tenant: delivery.tenant,
  };
}
