import { expect, test } from "vitest";
import { groupByWeek } from "./group-by-week.ts";
import type { FeedLine } from "./schema-feed.ts";

const note = (publishedAt: string): FeedLine => ({
  isUnread: false,
  slug: publishedAt,
  component: "spec_hub",
  version: "1.0.0",
  kind: "minor",
  outOfTrain: false,
  headline: "Search",
  summary: "",
  actionRequired: "",
  changeTypes: ["feature"],
  publishedAt: new Date(publishedAt),
  withdrawn: false,
  rolledBackAt: null,
  reshippedAs: null,
});

test("a note belongs to the week that the tenant's clocks show, and the order stays", () => {
  const notes = ["2027-01-11T05:00:00Z", "2027-01-11T04:59:00Z", "2027-01-05T12:00:00Z"].map(note);
  const weeks = groupByWeek(notes, new Date("2027-01-12T00:00:00Z"), "America/New_York");
  expect(weeks.map((week) => [week.startsAt.toISOString(), week.isThisWeek, week.notes.length])).toEqual([
    ["2027-01-11T05:00:00.000Z", true, 1],
    ["2027-01-04T05:00:00.000Z", false, 2],
  ]);
});
