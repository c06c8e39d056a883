import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { readTypedTime } from "#lib/time/typed-time.ts";
import { isWallTime, resolveWallTime } from "#lib/time/wall-time.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { CheckedChoice, ChoiceInput } from "./schema.ts";

type Resolved = Pick<CheckedChoice, "problems" | "fold"> & { span: TimeSpan | null };

/** The instants a choice names by the site's clocks, or why it names none. */
export function resolveChoice({ wallStart, fold, durationMinutes }: ChoiceInput, zone: string): Resolved {
  const { instant: startsAt, problem } = readTypedTime(wallStart, zone, fold);
  const names = foldNames(wallStart, zone);
  if (problem)
    return { span: null, problems: { [problem.isFold ? "fold" : "wallStart"]: [problem.text] }, fold: names };
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  return { span: { startsAt, endsAt }, problems: {}, fold: names };
}

/** Where clocks show a time twice: both instants in words, to choose from. */
function foldNames(wall: string, zone: string): CheckedChoice["fold"] {
  const both = isWallTime(wall) ? resolveWallTime(wall, zone) : null;
  if (both?.kind !== "fold") return null;
  return { earlier: formatInstant(both.earlier, zone), later: formatInstant(both.later, zone) };
}
