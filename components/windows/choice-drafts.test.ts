import { expect, test } from "vitest";
import { type ChoiceDraft, nextDrafts } from "./choice-drafts.ts";

const choice = (wallStart: string) => ({ wallStart, durationMinutes: 60, method: "dns" as const });
const added = (...starts: string[]) =>
  starts.reduce<ChoiceDraft[]>(
    (drafts, start) => nextDrafts(drafts, { kind: "add", choice: choice(start) }),
    [],
  );
const starts = (drafts: ChoiceDraft[]) => drafts.map(({ wallStart }) => wallStart);

test("adds at the end, five at most, each with an id of its own", () => {
  const drafts = added("a", "b", "c", "d", "e", "f");
  expect(starts(drafts)).toEqual(["a", "b", "c", "d", "e"]);
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(5);
});

test("moves up and down, and stays where there is no further", () => {
  const drafts = added("a", "b", "c");
  const [a, , c] = drafts;
  expect(starts(nextDrafts(drafts, { kind: "move", id: c?.id ?? 0, by: -1 }))).toEqual(["a", "c", "b"]);
  expect(starts(nextDrafts(drafts, { kind: "move", id: a?.id ?? 0, by: 1 }))).toEqual(["b", "a", "c"]);
  expect(starts(nextDrafts(drafts, { kind: "move", id: a?.id ?? 0, by: -1 }))).toEqual(["a", "b", "c"]);
});

test("never gives the id of a removed choice to another that is there", () => {
  const drafts = added("a", "b");
  const fewer = nextDrafts(drafts, { kind: "remove", id: drafts[0]?.id ?? 0 });
  const again = nextDrafts(fewer, { kind: "add", choice: choice("c") });
  expect(starts(again)).toEqual(["b", "c"]);
  expect(new Set(again.map(({ id }) => id)).size).toBe(2);
});

test("forgets which of two instants was meant when the time changes, and only then", () => {
  const drafts = nextDrafts([], { kind: "add", choice: { ...choice("2027-10-31T02:30"), fold: "later" } });
  const id = drafts[0]?.id ?? 0;
  const longer = nextDrafts(drafts, { kind: "change", id, to: { durationMinutes: 90 } });
  expect(longer[0]).toMatchObject({ fold: "later", durationMinutes: 90 });
  const moved = nextDrafts(drafts, { kind: "change", id, to: { wallStart: "2027-11-01T02:30" } });
  expect(moved[0]).not.toHaveProperty("fold");
});
