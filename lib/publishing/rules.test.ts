import { describe, expect, it } from "vitest";
import { isUrgent, mayTake, needsReview, statusesFor } from "./rules.ts";

const quiet = { kind: "minor", changeTypes: ["fix"], actionRequired: "" } as const;
const note = (given: object) => ({ ...quiet, changeTypes: [...quiet.changeTypes], ...given });

describe("a note", () => {
  it.each([
    [note({}), false],
    [note({ kind: "major" }), true],
    [note({ changeTypes: ["fix", "security"] }), true],
    [note({ actionRequired: "Renew the key." }), false],
  ])("%j needs a second person: %s", (given, expected) => {
    expect(needsReview(given)).toBe(expected);
  });

  it("is told at once when it asks for something, and when it needed a second person", () => {
    expect(isUrgent(note({}))).toBe(false);
    expect(isUrgent(note({ actionRequired: "Renew the key." }))).toBe(true);
    expect(isUrgent(note({ changeTypes: ["security"] }))).toBe(true);
  });

  it("is never published twice, nor changed once it is withdrawn", () => {
    expect(mayTake("publish", "published")).toBe(false);
    const steps = ["publish", "schedule", "withdraw", "correct", "request_review", "unschedule"] as const;
    expect(steps.filter((step) => statusesFor(step).includes("withdrawn"))).toEqual([]);
  });
});
