import "server-only";
import { methodWords, offlineWords } from "#lib/notifications/mails/method-words.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { formatInstant, formatWindow } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import type { AgreedWindow, OutOfLineMethodName } from "./schema.ts";

const outcomes = {
  confirmed: "",
  cancelled: "Cancelled",
  completed: "Done",
  completed_no_op: "Done; it turned out to be a no-op",
  rolled_back: "Rolled back",
  not_started: "Not started",
} as const;

export type WindowRecord = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  method: OutOfLineMethodName;
  state: keyof typeof outcomes;
  confirmedAt: Date;
  confirmedBy: { name: string };
  contactMethod: { label: string };
};

/** An agreed window by the clocks of the site, the viewer and UTC. */
export function toAgreedWindow(window: WindowRecord, viewerZone: string): AgreedWindow {
  const { id, startsAt, endsAt, timeZone, method, state, confirmedAt, confirmedBy, contactMethod } = window;
  const zones = { siteZone: timeZone, viewerZone };
  return {
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    text: formatWindow(startsAt, endsAt, timeZone),
    clocks: threeClocks(startsAt, endsAt, zones),
    clockChange: clockChangeWords(startsAt, endsAt, zones),
    method: methodWords(method),
    offline: offlineWords({ method, startsAt, endsAt, siteTimeZone: timeZone }),
    contactLabel: contactMethod.label,
    outcome: outcomes[state],
    confirmed: `${confirmedBy.name}, ${formatInstant(confirmedAt, viewerZone)}`,
  };
}
