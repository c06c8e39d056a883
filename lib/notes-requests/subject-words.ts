import "server-only";
import { environmentName } from "#lib/deployments/rules.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { formatDay } from "#lib/time/format.ts";
import type { RequestSubject } from "./schema.ts";

/** "Realtime Engine 8.14.0 in production", "Mon 2 Nov 2026 to Fri 13 Nov 2026" */
export function subjectWords(subject: RequestSubject): string {
  if (subject.kind === "deployment") {
    const { component, version, environment } = subject;
    return `${componentLabels[component]} ${version} in ${environmentName[environment].toLowerCase()}`;
  }
  const [from, until] = [calendarDay(subject.fromDay), calendarDay(subject.untilDay)];
  return from === until ? from : `${from} to ${until}`;
}

/** A calendar day has no zone: it is read as one of UTC, so that it stays itself. */
function calendarDay(day: string): string {
  return formatDay(new Date(`${day}T12:00:00Z`), "UTC");
}
