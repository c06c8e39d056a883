import "server-only";
import type { FieldErrors } from "#lib/errors.ts";
import { formatInstant } from "#lib/time/format.ts";
import { type FoldChoice, isWallTime, resolveWallTime } from "#lib/time/wall-time.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import { dateFaults, dueFault, type UpgradeDates } from "./rules.ts";
import type { AnnouncementDates } from "./schema-announcement.ts";
import type { IntegrationTypeName } from "./schema-steps.ts";

/** A step with its instant, in the order in which it is asked. */
export type NewStep = { text: string; integrationType: IntegrationTypeName | null; dueAt: Date | null };

type Result =
  | { dates: UpgradeDates; steps: NewStep[]; problems: null }
  | { dates: null; problems: FieldErrors };

/** The instants of an announcement and of its steps, or what is wrong with them by field. */
export function resolveDates(input: AnnouncementDates, now: Date): Result {
  const { timeZone: zone } = input;
  if (!isTimeZone(zone))
    return { dates: null, problems: { timeZone: ["Choose a time zone from the list."] } };
  const problems: FieldErrors = {};
  const read = (field: string, wall: string, fold?: FoldChoice): Date | null => {
    const [at, problem] = readDate(wall, zone, fold);
    if (problem) problems[problem.fold ? `${field}Fold` : field] = [problem.text];
    return at;
  };
  const firstPossibleAt = read("firstPossible", input.firstPossible, input.firstPossibleFold);
  const decideBy = read("decideBy", input.decideBy, input.decideByFold);
  const appliedBy = read("appliedBy", input.appliedBy, input.appliedByFold);
  const stagingAt = input.staging ? read("staging", input.staging, input.stagingFold) : null;
  const due = input.steps.map((step, row) =>
    step.due ? read(`steps.${row}.due`, step.due, step.dueFold) : null,
  );
  if (!firstPossibleAt || !decideBy || !appliedBy) return { dates: null, problems };

  const dates = { firstPossibleAt, decideBy, appliedBy, stagingAt };
  for (const { field, text } of dateFaults(dates, input.expectedMinutes, now)) problems[field] ??= [text];
  due.forEach((at, row) => {
    const fault = at && dueFault(at, dates, now);
    if (fault) problems[`steps.${row}.due`] = [fault];
  });
  if (Object.keys(problems).length > 0) return { dates: null, problems };
  const steps = input.steps.map(({ text, integrationType }, row) => ({
    text,
    integrationType: integrationType || null,
    dueAt: due[row] ?? null,
  }));
  return { dates, steps: steps.filter(({ text }) => text !== ""), problems: null };
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
