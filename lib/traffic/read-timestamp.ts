import { resolveWallTime } from "#lib/time/wall-time.ts";

const written =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?: ?(Z|UTC|GMT)| ?([+-])(\d\d)(?::?([0-5]\d))?)?$/i;
const epoch = /^\d{9,13}(?:\.\d{1,9})?$/;
const [dayMs, hourMs, minuteMs] = [86_400_000, 3_600_000, 60_000];
/** No traffic was counted outside of these; a year written with too few digits is. */
const [earliest, latest] = [Date.UTC(1990), Date.UTC(2100)];
const mostOffsetHours = 14;

export type ReadTimestamp = {
  /** In ms since 1970: one as a rule, two in a fold of the zone, none in a gap. */
  instants: number[];
  /** Whether it says its zone itself. */
  hasZone: boolean;
};

/**
 * A reader of timestamps: ISO 8601, or the same with a space for the T; or seconds or milliseconds since 1970, whose
 * ranges do not overlap. What carries no offset is a wall time of `zone`. It answers null for what is no timestamp.
 */
export function timestampReader(zone: string): (text: string) => ReadTimestamp | null {
  const starts = new Map<number, number | null>();

  /** When a day begins in the zone if it has its 24 hours, so that its wall times need no resolving one by one. */
  const startOf = (day: number): number | null => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const [start, end] = [day, day + dayMs].map((at) => resolveWallTime(wallOf(at), zone));
    const isPlain =
      start?.kind === "ok" && end?.kind === "ok" && end.instant.getTime() - start.instant.getTime() === dayMs;
    const found = isPlain ? start.instant.getTime() : null;
    starts.set(day, found);
    return found;
  };

  return (text) => {
    const parts = written.exec(text);
    if (!parts) return epochTimestamp(text);
    const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    if (day === null) return null;
    const minutes = Number(parts[4]) * hourMs + Number(parts[5]) * minuteMs;
    const seconds = Number(parts[6] ?? 0) * 1_000;
    const offset = parts[7] ? 0 : offsetOf(parts[8], parts[9], parts[10]);
    if (Number.isNaN(offset)) return null;
    if (offset !== null) return { instants: [day + minutes + seconds - offset], hasZone: true };

    const start = startOf(day);
    if (start !== null) return { instants: [start + minutes + seconds], hasZone: false };
    const resolved = resolveWallTime(wallOf(day + minutes), zone);
    if (resolved.kind === "gap") return { instants: [], hasZone: false };
    const instants = resolved.kind === "ok" ? [resolved.instant] : [resolved.earlier, resolved.later];
    return { instants: instants.map((instant) => instant.getTime() + seconds), hasZone: false };
  };
}

const wallOf = (day: number) => new Date(day).toISOString().slice(0, "YYYY-MM-DDTHH:mm".length);

/** A day of the calendar as its midnight in UTC, or null when the calendar has no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  if (at < earliest || at >= latest) return null;
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : null;
}

/** The offset in ms, null when there is none, NaN when no clock has it. */
function offsetOf(sign: string | undefined, hours: string | undefined, minutes = "0"): number | null {
  if (!sign) return null;
  if (Number(hours) > mostOffsetHours) return Number.NaN;
  const offset = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return sign === "-" ? -offset : offset;
}

function epochTimestamp(text: string): ReadTimestamp | null {
  if (!epoch.test(text)) return null;
  const number = Number(text);
  const at = number < latest / 1_000 ? number * 1_000 : number;
  return at >= earliest && at < latest ? { instants: [Math.floor(at)], hasZone: true } : null;
}
