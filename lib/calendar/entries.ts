import "server-only";
import { formatWindow } from "#lib/time/format.ts";
import { canonicalZone } from "#lib/time/zone.ts";
import { readClock } from "#lib/time/zone-clock.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { offerPath, windowPath } from "#lib/windows/paths.ts";
import type { SideName } from "#lib/windows/schema.ts";
import type { PlacedEntry } from "./place.ts";
import type { EntryKind } from "./schema.ts";
import type { OfferedRecord, WindowRecord } from "./store.ts";

/** Whose calendar it is: the clocks it is read by, and whether the vendor reads it. */
export type CalendarReader = { zone: string; side: SideName };

const stateWords: Record<WindowRecord["state"], { kind: EntryKind; words: string }> = {
  confirmed: { kind: "agreed", words: "Agreed" },
  cancelled: { kind: "cancelled", words: "Cancelled" },
  completed: { kind: "ended", words: "Done" },
  completed_no_op: { kind: "ended", words: "Done: it turned out to be a no-op" },
  rolled_back: { kind: "ended", words: "Rolled back" },
  not_started: { kind: "ended", words: "Not started" },
};

export function windowEntry(window: WindowRecord, reader: CalendarReader): PlacedEntry {
  const { id, tenant, crew, enrollment, state } = window;
  const { kind, words } = stateWords[state];
  const isVendor = reader.side === "vendor";
  const { title } = enrollment.upgrade;
  return {
    key: `window ${id}`,
    kind,
    span: spanOf(window),
    short: `${clockOf(window, reader)} ${isVendor ? tenant.name : title}`,
    title: isVendor ? `${title}, ${tenant.name}` : title,
    when: formatWindow(window.startsAt, window.endsAt, reader.zone),
    notes: [words, ...(isVendor ? [crew.name] : []), ...siteWords(window, reader)],
    href: windowPath(tenant.slug, id, reader.side),
  };
}

export function offeredEntry(choice: OfferedRecord, reader: CalendarReader): PlacedEntry {
  const { id, rank, proposal } = choice;
  const { tenant, side, version, enrollment } = proposal;
  const isVendor = reader.side === "vendor";
  const { title } = enrollment.upgrade;
  const author = side === reader.side ? "you" : side === "vendor" ? "Spec" : tenant.name;
  return {
    key: `choice ${id}`,
    kind: "offered",
    span: spanOf(choice),
    short: `${clockOf(choice, reader)} ${isVendor ? tenant.name : title}`,
    title: isVendor ? `${title}, ${tenant.name}` : title,
    when: formatWindow(choice.startsAt, choice.endsAt, reader.zone),
    notes: [`Choice ${rank}, offered by ${author}, not agreed`, ...siteWords(choice, reader)],
    href: offerPath({ upgrade: enrollment.upgrade, tenant }, version, reader.side),
  };
}

type BlackoutFacts = TimeSpan & { key: string; strength: "hard" | "soft"; reason: string };

export function blackoutEntry(blackout: BlackoutFacts, zone: string, href: string): PlacedEntry {
  const { key, strength, reason } = blackout;
  return {
    key: `blackout ${key}`,
    kind: strength,
    span: spanOf(blackout),
    short: strength === "hard" ? "Blackout" : "Soft blackout",
    title: reason,
    when: formatWindow(blackout.startsAt, blackout.endsAt, zone),
    notes: [strength === "hard" ? "Blackout: no window" : "Soft blackout: better no window"],
    href,
  };
}

const spanOf = ({ startsAt, endsAt }: TimeSpan): TimeSpan => ({ startsAt, endsAt });

function clockOf({ startsAt }: TimeSpan, { zone }: CalendarReader): string {
  const { hour, minute } = readClock(startsAt, zone);
  return `${hour}:${minute}`;
}

/** The site's own time, where the reader's clocks are others. */
function siteWords(
  { startsAt, endsAt, timeZone }: TimeSpan & { timeZone: string },
  { zone }: CalendarReader,
) {
  if (canonicalZone(timeZone) === canonicalZone(zone)) return [];
  return [`At the site: ${formatWindow(startsAt, endsAt, timeZone)}`];
}
