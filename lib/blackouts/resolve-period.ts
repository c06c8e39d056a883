import "server-only";
import type { FieldErrors } from "#lib/errors.ts";
import { readTypedTime } from "#lib/time/typed-time.ts";
import type { FoldChoice } from "#lib/time/wall-time.ts";
import { isTimeZone } from "#lib/time/zone.ts";
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
    const { instant, problem } = readTypedTime(wall, zone, fold);
    if (problem) problems[problem.isFold ? `${field}Fold` : field] = [problem.text];
    return instant;
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
