import "server-only";
import { Temporal } from "temporal-polyfill";
import { durationWords } from "./duration-words.ts";
import { formatDay } from "./format.ts";
import { zoneAbbreviation } from "./zone.ts";
import { readClock } from "./zone-clock.ts";

const minuteMs = 60_000;

/**
 * Says that clocks change between the start and the end of a window, the end included: "Clocks go back during this
 * window (Sun 25 Oct 2026, 03:00 CEST becomes 02:00 CET): it lasts 2 h, the clocks show 1 h." The site's clocks come
 * first; the viewer's are named as theirs, unless they change at the same instant. Empty when neither change.
 */
export function clockChangeWords(
  startsAt: Date,
  endsAt: Date,
  { siteZone, viewerZone }: { siteZone: string; viewerZone: string },
): string {
  const site = say("Clocks", startsAt, endsAt, siteZone);
  const viewer = say("Your clocks", startsAt, endsAt, viewerZone);
  const told = site?.at === viewer?.at ? [site] : [site, viewer];
  return told.flatMap((change) => change?.words ?? []).join(" ");
}

function say(
  whose: string,
  startsAt: Date,
  endsAt: Date,
  zone: string,
): { at: number; words: string } | null {
  const start = zoned(startsAt, zone);
  const movedMs = (zoned(endsAt, zone).offsetNanoseconds - start.offsetNanoseconds) / 1e6;
  const change = movedMs === 0 ? null : start.getTimeZoneTransition("next");
  if (!change) return null;

  const lastsMs = endsAt.getTime() - startsAt.getTime();
  const direction = movedMs < 0 ? "back" : "forward";
  const when = change.epochMilliseconds === endsAt.getTime() ? "as this window ends" : "during this window";
  const shown = shownWords((lastsMs + movedMs) / minuteMs);
  const lasts = durationWords(lastsMs / minuteMs);
  const words = `${whose} go ${direction} ${when} (${readings(start, change, zone)}): it lasts ${lasts}, ${shown}.`;
  return { at: change.epochMilliseconds, words };
}

/** What the clocks would have shown at the change, and what they show: "Sun 25 Oct 2026, 03:00 CEST becomes 02:00 CET". */
function readings(start: Temporal.ZonedDateTime, change: Temporal.ZonedDateTime, zone: string): string {
  const at = new Date(change.epochMilliseconds);
  // The old reading is of an offset that no longer holds, so it is taken from clocks in UTC, moved by that offset.
  const old = new Date(at.getTime() + start.offsetNanoseconds / 1e6);
  const [oldDay, day] = [formatDay(old, "UTC"), formatDay(at, zone)];
  const from = `${clock(old, "UTC")} ${zoneAbbreviation(new Date(start.epochMilliseconds), zone)}`;
  const to = `${clock(at, zone)} ${zoneAbbreviation(at, zone)}`;
  return `${oldDay}, ${from} becomes ${oldDay === day ? "" : `${day}, `}${to}`;
}

function shownWords(minutes: number): string {
  return minutes > 0 ? `the clocks show ${durationWords(minutes)}` : "whatever the clocks show";
}

function clock(at: Date, zone: string): string {
  const { hour, minute } = readClock(at, zone);
  return `${hour}:${minute}`;
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
