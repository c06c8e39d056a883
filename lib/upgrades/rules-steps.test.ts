import fc from "fast-check";
import { expect, it } from "vitest";
import { beyond, furthest, isAskedOf, isOverdue, stepsNote, undoTarget } from "./rules-steps.ts";
import type { StepTarget } from "./schema-steps.ts";

const reached = fc.uniqueArray(fc.constantFrom<StepTarget>("viewed", "started", "done"));

it("undoing leads back by one state at a time, and ends at what was seen", () => {
  fc.assert(
    fc.property(reached, (states) => {
      let now = [...states];
      for (let step = 0; step < 2; step += 1) {
        const to = undoTarget(now);
        if (!to) break;
        now = [...new Set([...now.filter((state) => !beyond(to).includes(state)), to])];
        expect(furthest(now)).toBe(to);
      }
      expect(undoTarget(now)).toBeNull();
    }),
  );
});

it("a step is asked of its integration type, or of all", () => {
  expect(isAskedOf({ integrationType: null }, "dns")).toBe(true);
  expect(isAskedOf({ integrationType: "dns" }, "dns")).toBe(true);
  expect(isAskedOf({ integrationType: "dns" }, "service_worker")).toBe(false);
});

it("a step is overdue once its date has passed, unless it is done or has none", () => {
  const now = new Date("2027-01-11T09:00:00Z");
  const before = new Date(now.getTime() - 1);
  expect([isOverdue(before, "started", now), isOverdue(before, "done", now)]).toEqual([true, false]);
  expect([isOverdue(now, "new", now), isOverdue(null, "new", now)]).toEqual([false, false]);
});

it("counts what is done", () => {
  expect(stepsNote([{ state: "done" }, { state: "started" }])).toBe("1 of 2 done");
  expect(stepsNote([])).toBeUndefined();
});
