import "server-only";
import { addHours } from "date-fns";
import type { MonthDay } from "#lib/time/month.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { MIN_LEAD_HOURS, windowMinutes } from "#lib/windows/rules.ts";
import { dayCapacity } from "./rules.ts";
import type { WindowRecord } from "./store.ts";
import type { UpgradeRecord } from "./store-staff.ts";

/** The length of a window for a crew that has no upgrade before it. */
const USUAL_MINUTES = 120;

type Crew = { id: string; name: string };
type Known = {
  crews: Crew[];
  upgrades: UpgradeRecord[];
  /** Whatever the calendar is narrowed to, a crew's windows are all of them. */
  windows: WindowRecord[];
  closed: TimeSpan[];
  now: Date;
};

/** How much each crew holds and can take on a day, in windows of its longest coming upgrade. */
export function crewDays({ crews, upgrades, windows, closed, now }: Known) {
  const from = addHours(now, MIN_LEAD_HOURS);
  const ofCrews = crews.map((crew) => {
    const coming = upgrades.filter(({ crewId, appliedBy }) => crewId === crew.id && appliedBy > now);
    const minutes = Math.max(...coming.map(({ expectedMinutes }) => windowMinutes(expectedMinutes)), 0);
    const held = windows.filter(({ crewId, state }) => crewId === crew.id && state !== "cancelled");
    return { name: crew.name, minutes: minutes || USUAL_MINUTES, held };
  });
  const measure = (day: MonthDay) =>
    ofCrews.map(({ name, minutes, held }) => ({
      name,
      minutes,
      ...dayCapacity({ day, held, closed, from, minutes }),
    }));
  // A day is told of in its cell, to those who hear it, and beside the month: measured once.
  const measured = new Map<string, ReturnType<typeof measure>>();
  const of = (day: MonthDay) => {
    const known = measured.get(day.day) ?? measure(day);
    measured.set(day.day, known);
    return known;
  };
  const whyFull = (day: MonthDay) => {
    if (day.endsAt <= from) return `: a window is agreed ${MIN_LEAD_HOURS} hours ahead at least`;
    return closed.some((blackout) => overlap(blackout, day)) ? " beside the blackout" : "";
  };
  const busyOn = (day: MonthDay) =>
    of(day).filter(({ held, possible }) => held > 0 || (crews.length === 1 && possible > 0));
  return {
    /** "Crew North 1/9", where a crew has work; of a crew alone, on every day to come. */
    foot: (day: MonthDay) => busyOn(day).map(({ name, held, possible }) => `${name} ${held}/${possible}`),
    /** The same for those who hear it. */
    spoken: (day: MonthDay) =>
      busyOn(day)
        .map(({ name, held, possible }) => `${name} ${held} of ${possible}`)
        .join(", "),
    words: (day: MonthDay) =>
      of(day).map(({ name, held, possible, minutes }) => {
        const room =
          possible > held
            ? `${possible - held} more of ${minutes} minutes fit`
            : `no more fit${whyFull(day)}`;
        return `${name}: ${held} held, ${room}`;
      }),
  };
}
