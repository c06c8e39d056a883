import "server-only";
import { addDays } from "date-fns";
import { formatWindow } from "#lib/time/format.ts";
import { askedWords } from "./asked-words.ts";
import { leftWords, type Reader, sinceWords, threeDates } from "./reader.ts";
import type { EnrollmentSummary, LiveNegotiation } from "./schema.ts";
import type { EnrollmentRecord, SummaryRecord } from "./store.ts";
import { toSteps } from "./to-steps.ts";

/** A tenant's part in an upgrade in short, in the reader's words and clocks. */
export function toSummary(record: EnrollmentRecord, reader: Reader): EnrollmentSummary {
  const { upgrade, state, waitingSince, windows } = record;
  const [window] = windows;
  return {
    upgradeSlug: upgrade.slug,
    title: upgrade.title,
    component: upgrade.component,
    expectedMinutes: upgrade.expectedMinutes,
    state,
    answerVersion: openToAnswer(record, reader),
    yourMove: state === (reader.side === "client" ? "awaiting_client" : "awaiting_vendor"),
    asked: askedWords(record, reader),
    waiting: sinceWords(waitingSince, reader),
    waitingSince: waitingSince.toISOString(),
    dates: threeDates(upgrade, reader.zone),
    decideByLeft: leftWords(upgrade.decideBy, reader),
    dueSteps: dueStepsWords(record, reader),
    window: window
      ? {
          startsAt: window.startsAt.toISOString(),
          endsAt: window.endsAt.toISOString(),
          text: windowWords(window),
        }
      : null,
  };
}

/** Days ahead in which a step that is not done calls for somebody. */
const DUE_DAYS = 7;

function dueStepsWords(record: EnrollmentRecord, reader: Reader): EnrollmentSummary["dueSteps"] {
  if (record.state === "completed") return null;
  const until = addDays(reader.now, DUE_DAYS).toISOString();
  const due = toSteps(record, reader)
    .filter(({ state }) => state !== "done")
    .flatMap((step) => step.due ?? [])
    .filter(({ at }) => at <= until)
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const [first] = due;
  if (!first) return null;
  const text =
    due.length === 1 ? `A step is due ${first.text}` : `${due.length} steps are due, the first ${first.text}`;
  return { text, left: first.left };
}

function openToAnswer({ proposals: [newest] }: SummaryRecord, { side, now }: Reader): number | null {
  const isOpen = newest?.state === "proposed" && newest.expiresAt > now;
  return isOpen && newest.side !== side ? newest.version : null;
}

/** An agreed window by the site's clocks. */
export function windowWords({ startsAt, endsAt, timeZone }: SummaryRecord["windows"][number]): string {
  return formatWindow(startsAt, endsAt, timeZone);
}

/** What an open page watches: the version changes with every move and step, and when an offer lapses. */
export function toLive(record: SummaryRecord, reader: Reader): LiveNegotiation {
  const [newest] = record.proposals;
  const [window] = record.windows;
  const offer = newest
    ? [newest.version, newest.state, newest.expiresAt <= reader.now ? "lapsed" : "open"]
    : [];
  return {
    version: [record.state, ...offer, window?.sequence ?? "", record._count.steps].join("."),
    asked: askedWords(record, reader),
    waiting: sinceWords(record.waitingSince, reader),
  };
}
