import { addMinutes } from "date-fns";
import { describe, expect, it } from "vitest";
import { lastLook, SAME_LOOK_MINUTES } from "./rules.ts";

const now = new Date("2027-01-11T09:00:00Z");
const before = new Date("2027-01-04T09:00:00Z");

describe("since you last looked", () => {
  it("counts from the look before, for as long as this look lasts", () => {
    const looks = { feedLookedAt: now, feedPreviouslyLookedAt: before };
    expect(lastLook(looks, addMinutes(now, SAME_LOOK_MINUTES - 1))).toEqual(before);
    expect(lastLook(looks, addMinutes(now, SAME_LOOK_MINUTES))).toEqual(now);
  });

  it("has no beginning at the first look", () => {
    expect(lastLook({ feedLookedAt: null, feedPreviouslyLookedAt: null }, now)).toBeNull();
    expect(lastLook({ feedLookedAt: now, feedPreviouslyLookedAt: null }, now)).toBeNull();
  });
});
