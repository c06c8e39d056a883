import "server-only";
import type { FieldErrors } from "#lib/errors.ts";
import { readTypedTime } from "#lib/time/typed-time.ts";
import type { FoldChoice } from "#lib/time/wall-time.ts";
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
    const { instant, problem } = readTypedTime(wall, zone, fold);
    if (problem) problems[problem.isFold ? `${field}Fold` : field] = [problem.text];
    return instant;
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
