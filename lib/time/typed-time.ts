import "server-only";
import { formatInstant } from "./format.ts";
import { type FoldChoice, isWallTime, resolveWallTime } from "./wall-time.ts";
import { zoneName } from "./zone.ts";

/** What is wrong with a time that was typed, at the field of the time itself or of the choice between two instants. */
export type TypedTimeProblem = { isFold: boolean; text: string };

export type TypedTime = { instant: Date; problem: null } | { instant: null; problem: TypedTimeProblem };

/**
 * The instant that a person means by a day and a time of `zone`, or what to tell them: a skipped time with its two
 * neighbours, a time shown twice until `fold` says which. Throws RangeError for an unknown zone.
 */
export function readTypedTime(wall: string, zone: string, fold?: FoldChoice): TypedTime {
  if (!isWallTime(wall)) return refused(false, "Choose a date and a time.");
  const read = resolveWallTime(wall, zone, fold);
  if (read.kind === "ok") return { instant: read.instant, problem: null };
  const told = (at: Date) => formatInstant(at, zone);
  if (read.kind === "gap") {
    const words = `${told(read.before.instant)} or ${told(read.after.instant)}`;
    return refused(false, `In ${zoneName(zone)} clocks skip this time that day. Choose ${words}.`);
  }
  const words = `${told(read.earlier)} and ${told(read.later)}`;
  return refused(true, `Clocks show this time twice that day: ${words}. Choose which you mean.`);
}

function refused(isFold: boolean, text: string): TypedTime {
  return { instant: null, problem: { isFold, text } };
}
