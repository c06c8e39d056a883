import type { HoursRow } from "#lib/blackouts/schema-input.ts";

/** A row of the form with what it began with: the fields themselves hold what is typed, also before any script runs. */
export type HoursDraft = HoursRow & { id: number };

export type WeekAction =
  | { kind: "add"; weekday: number }
  | { kind: "remove"; id: number }
  | { kind: "copy"; weekday: number; stretches: Pick<HoursRow, "start" | "end">[] };

const FRIDAY = 5;

/** Rows with an id each, and an empty one for every day without. */
export function draftsOf(rows: HoursRow[]): HoursDraft[] {
  return numbered(withEmptyDays(rows));
}

/** The rows after an action, in the order of the week. Copying gives Monday to Friday the hours of one day. */
export function nextWeek(drafts: HoursDraft[], action: WeekAction): HoursDraft[] {
  switch (action.kind) {
    case "add":
      return inOrder([...drafts, { ...emptyRow(action.weekday), id: nextId(drafts) }]);
    case "remove": {
      const left = drafts.filter(({ id }) => id !== action.id);
      const emptied = withEmptyDays(left).filter((row) => !("id" in row));
      return inOrder([...left, ...numbered(emptied, nextId(drafts))]);
    }
    case "copy": {
      const others = Array.from({ length: FRIDAY }, (_, index) => index + 1).filter(
        (weekday) => weekday !== action.weekday,
      );
      const copies = others.flatMap((weekday) =>
        action.stretches.map((stretch) => ({ ...stretch, weekday })),
      );
      const kept = drafts.filter(({ weekday }) => !others.includes(weekday));
      return inOrder([...kept, ...numbered(copies, nextId(drafts))]);
    }
  }
}

const emptyRow = (weekday: number): HoursRow => ({ weekday, start: "", end: "" });

function withEmptyDays(rows: HoursRow[]): HoursRow[] {
  const week = Array.from({ length: 7 }, (_, index) => index + 1);
  return week.flatMap((weekday) => {
    const ofDay = rows.filter((row) => row.weekday === weekday);
    return ofDay.length > 0 ? ofDay : [emptyRow(weekday)];
  });
}

function numbered(rows: HoursRow[], from = 1): HoursDraft[] {
  return rows.map((row, index) => ({ ...row, id: from + index }));
}

function nextId(drafts: HoursDraft[]): number {
  return Math.max(0, ...drafts.map(({ id }) => id)) + 1;
}

function inOrder(drafts: HoursDraft[]): HoursDraft[] {
  return drafts.toSorted((a, b) => a.weekday - b.weekday);
}
