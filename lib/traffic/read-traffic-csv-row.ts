import { isWallTime, resolveWallTime } from "#lib/time/wall-time.ts";

const timestampPattern =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:(Z)|([+-]\d\d):?(\d\d))?$/i;
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const formulaStart = /^[=@+-]/;
const maxCount = 1e12;
/** No traffic was counted outside of these; a year written with too few digits is. */
const [earliest, latest] = ["1990", "2100"];

/**
 * The instants a timestamp can mean, in ms since 1970: one as a rule, two in a fold of `zone`, none in a gap.
 * Null when it is no timestamp: ISO 8601, or the same with a space for the T. Its own offset wins over `zone`.
 */
export function readTimestamp(text: string, zone: string): number[] | null {
  const [, day, clock, seconds = "00", utc, hours, minutes] = timestampPattern.exec(text) ?? [];
  const wall = `${day}T${clock}`;
  if (!isWallTime(wall) || wall < earliest || wall > latest) return null;

  const secondsMs = Number(seconds) * 1000;
  if (utc || hours || zone === "UTC") {
    const at = Date.parse(`${wall}${hours ? `${hours}:${minutes}` : "Z"}`);
    return Number.isNaN(at) ? null : [at + secondsMs];
  }
  const resolved = resolveWallTime(wall, zone);
  if (resolved.kind === "gap") return [];
  const instants = resolved.kind === "ok" ? [resolved.instant] : [resolved.earlier, resolved.later];
  return instants.map((instant) => instant.getTime() + secondsMs);
}

/** A count of requests, or what is wrong with it: `the value "abc" is not a number`. */
export function readCount(text: string): number | string {
  if (text === "") return "the value is missing";
  const shown = `the value ${quote(text)}`;
  if (!numberPattern.test(text)) {
    return formulaStart.test(text) ? `${shown} is a formula, not a number` : `${shown} is not a number`;
  }
  const count = Number(text);
  if (count < 0) return `${shown} is below zero`;
  if (count > maxCount) return `${shown} is too large to be a count of requests`;
  return count;
}

/** Text of a file as it may be shown in a message: short, on one line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
