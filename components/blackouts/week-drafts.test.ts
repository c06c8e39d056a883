import { describe, expect, it } from "vitest";
import { draftsOf, nextWeek } from "./week-drafts.ts";

const night = { weekday: 2, start: "22:00", end: "05:00" };

describe("weekly hours being written", () => {
  it("have a row for every day", () => {
    const drafts = draftsOf([night, { ...night, start: "12:00", end: "13:00" }]);
    expect(drafts.map(({ weekday }) => weekday)).toEqual([1, 2, 2, 3, 4, 5, 6, 7]);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(8);
  });

  it("of one day are copied to Monday to Friday, not to the weekend", () => {
    const drafts = nextWeek(draftsOf([night, { ...night, weekday: 4, start: "03:00" }]), {
      kind: "copy",
      weekday: 2,
      stretches: [{ start: "22:00", end: "05:00" }],
    });
    expect(drafts.map(({ weekday, start }) => `${weekday} ${start}`)).toEqual([
      "1 22:00",
      "2 22:00",
      "3 22:00",
      "4 22:00",
      "5 22:00",
      "6 ",
      "7 ",
    ]);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(7);
  });

  it("come and go, and leave an empty row where the last of a day went", () => {
    const first = draftsOf([night]);
    const more = nextWeek(first, { kind: "add", weekday: 2 });
    expect(more.filter(({ weekday }) => weekday === 2)).toHaveLength(2);
    const id = first.find(({ weekday }) => weekday === 2)?.id ?? 0;
    const less = nextWeek(first, { kind: "remove", id });
    expect(less.map(({ start }) => start)).toEqual(["", "", "", "", "", "", ""]);
  });
});
