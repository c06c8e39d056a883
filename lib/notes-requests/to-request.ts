import "server-only";
import type { RequestListItem, RequestSubject } from "./schema.ts";
import type { ListedRecord } from "./store.ts";
import { subjectWords } from "./subject-words.ts";

export function toListItem(record: ListedRecord): RequestListItem {
  const { id, number, state, requestedBy, requestedAt, dueAt, answeredAt } = record;
  const subject = subjectOf(record);
  const about = subjectWords(subject);
  return { id, number, state, subject, about, requestedBy: requestedBy.name, requestedAt, dueAt, answeredAt };
}

/** Throws for a row with neither a deployment nor days, which the database refuses. */
export function subjectOf({
  deployment,
  fromDay,
  untilDay,
}: Pick<ListedRecord, "deployment" | "fromDay" | "untilDay">): RequestSubject {
  if (deployment)
    return { kind: "deployment", ...deployment.release, environment: deployment.environment.kind };
  if (!fromDay || !untilDay) throw new Error("A request for notes about nothing.");
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { kind: "days", fromDay: day(fromDay), untilDay: day(untilDay) };
}
