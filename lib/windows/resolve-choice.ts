import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { isWallTime, resolveWallTime } from "#lib/time/wall-time.ts";
import { zoneName } from "#lib/time/zone.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import type { CheckedChoice, ChoiceInput } from "./schema.ts";

type Resolved = Pick<CheckedChoice, "problems" | "fold"> & { span: TimeSpan | null };

/** The instants a choice names by the site's clocks, or why it names none. */
export function resolveChoice({ wallStart, fold, durationMinutes }: ChoiceInput, zone: string): Resolved {
  if (!isWallTime(wallStart)) return unread({ wallStart: ["Choose a date and a time."] });
  const both = resolveWallTime(wallStart, zone);
  if (both.kind === "gap") {
    const [before, after] = [both.before.instant, both.after.instant].map((at) => formatInstant(at, zone));
    return unread({
      wallStart: [`In ${zoneName(zone)} clocks skip this time that day. Choose ${before} or ${after}.`],
    });
  }
  const names =
    both.kind === "fold"
      ? { earlier: formatInstant(both.earlier, zone), later: formatInstant(both.later, zone) }
      : null;
  const chosen = resolveWallTime(wallStart, zone, fold);
  if (chosen.kind !== "ok")
    return {
      span: null,
      problems: { fold: ["Clocks show this time twice that day. Choose which you mean."] },
      fold: names,
    };
  const endsAt = new Date(chosen.instant.getTime() + durationMinutes * 60_000);
  return { span: { startsAt: chosen.instant, endsAt }, problems: {}, fold: names };
}

function unread(problems: CheckedChoice["problems"]): Resolved {
  return { span: null, problems, fold: null };
}
