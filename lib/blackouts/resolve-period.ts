import "server-only";
import type { FieldErrors } from "#lib/errors.ts";
import { formatInstant } from "#lib/time/format.ts";
import { type FoldChoice, isWallTime, resolveWallTime } from "#lib/time/wall-time.ts";
import { isTimeZone, zoneName } from "#lib/time/zone.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { periodFault } from "./rules.ts";
import type { NewBlackout } from "./schema-input.ts";

type Resolved = { span: TimeSpan; problems: null } | { span: null; problems: FieldErrors };
type Written = Pick<NewBlackout, "start" | "startFold" | "end" | "endFold">;

/** The instants of a blackout by the clocks of `zone`, or what is wrong with them by field. */
export function resolvePeriod(written: Written, zone: string, now: Date): Resolved {
  if (!isTimeZone(zone)) return refused({ timeZone: ["Choose a time zone from the list."] });
  const problems: FieldErrors = {};
  const read = (field: "start" | "end", wall: string, fold: FoldChoice | undefined): Date | null => {
    if (!isWallTime(wall)) {
      problems[field] = ["Choose a date and a time."];
      return null;
    }
    const found = resolveWallTime(wall, zone, fold);
    if (found.kind === "ok") return found.instant;
    const isGap = found.kind === "gap";
    const both = isGap ? [found.before.instant, found.after.instant] : [found.earlier, found.later];
    const words = both.map((at) => formatInstant(at, zone)).join(" or ");
    if (isGap) problems[field] = [`In ${zoneName(zone)} clocks skip this time that day. Choose ${words}.`];
    else
      problems[`${field}Fold`] = [`Clocks show this time twice that day: ${words}. Choose which you mean.`];
    return null;
  };
  const startsAt = read("start", written.start, written.startFold);
  const endsAt = read("end", written.end, written.endFold);
  if (!startsAt || !endsAt) return refused(problems);
  const fault = periodFault({ startsAt, endsAt }, now);
  return fault ? refused({ [fault.field]: [fault.text] }) : { span: { startsAt, endsAt }, problems: null };
}

function refused(problems: FieldErrors): Resolved {
  return { span: null, problems };
}
