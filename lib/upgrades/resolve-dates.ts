import "server-only";
import type { FieldErrors } from "#lib/errors.ts";
import { formatInstant } from "#lib/time/format.ts";
import { type FoldChoice, isWallTime, resolveWallTime } from "#lib/time/wall-time.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import { dateFaults, type UpgradeDates } from "./rules.ts";
import type { Announcement } from "./schema.ts";

type Result = { dates: UpgradeDates; problems: null } | { dates: null; problems: FieldErrors };

/** The three instants of an announcement, or what is wrong with them by field. */
export function resolveDates(input: Announcement, now: Date): Result {
  const { timeZone: zone } = input;
  if (!isTimeZone(zone))
    return { dates: null, problems: { timeZone: ["Choose a time zone from the list."] } };
  const problems: FieldErrors = {};
  const read = (field: "firstPossible" | "decideBy" | "appliedBy"): Date | null => {
    const [at, problem] = readDate(input[field], zone, input[`${field}Fold`]);
    if (problem) problems[problem.fold ? `${field}Fold` : field] = [problem.text];
    return at;
  };
  const [firstPossibleAt, decideBy, appliedBy] = [read("firstPossible"), read("decideBy"), read("appliedBy")];
  if (!firstPossibleAt || !decideBy || !appliedBy) return { dates: null, problems };

  const dates = { firstPossibleAt, decideBy, appliedBy };
  for (const { field, text } of dateFaults(dates, input.expectedMinutes, now)) problems[field] = [text];
  return Object.keys(problems).length > 0 ? { dates: null, problems } : { dates, problems: null };
}

type Problem = { fold: boolean; text: string };

function readDate(wall: string, zone: string, fold?: FoldChoice): [Date, null] | [null, Problem] {
  if (!isWallTime(wall)) return [null, { fold: false, text: "Choose a date and a time." }];
  const read = resolveWallTime(wall, zone, fold);
  if (read.kind === "ok") return [read.instant, null];
  const both = read.kind === "gap" ? [read.before.instant, read.after.instant] : [read.earlier, read.later];
  const words = both.map((at) => formatInstant(at, zone)).join(" or ");
  if (read.kind === "gap")
    return [null, { fold: false, text: `Clocks skip this time that day. Choose ${words}.` }];
  return [
    null,
    { fold: true, text: `Clocks show this time twice that day: ${words}. Choose the earlier or the later.` },
  ];
}
