import { expect, test } from "vitest";
import { clockChangeWords } from "./clock-change.ts";

const berlin = { siteZone: "Europe/Berlin", viewerZone: "Europe/Berlin" };
const words = (from: string, to: string, zones = berlin) =>
  clockChangeWords(new Date(from), new Date(to), zones);

test("a window in which clocks go back lasts longer than they show", () => {
  expect(words("2026-10-25T00:00Z", "2026-10-25T02:00Z")).toBe(
    "Clocks go back during this window (Sun 25 Oct 2026, 03:00 CEST becomes 02:00 CET): it lasts 2 h, the clocks show 1 h.",
  );
});

test("a window in which clocks go forward lasts shorter than they show", () => {
  expect(words("2027-03-28T00:30Z", "2027-03-28T02:00Z")).toBe(
    "Clocks go forward during this window (Sun 28 Mar 2027, 02:00 CET becomes 03:00 CEST): it lasts 1 h 30 min, the clocks show 2 h 30 min.",
  );
});

test("a window that ends as the clocks change says so, one that starts then has nothing to say", () => {
  expect(words("2027-03-28T00:00Z", "2027-03-28T01:00Z")).toBe(
    "Clocks go forward as this window ends (Sun 28 Mar 2027, 02:00 CET becomes 03:00 CEST): it lasts 1 h, the clocks show 2 h.",
  );
  expect(words("2027-03-28T01:00Z", "2027-03-28T02:00Z")).toBe("");
  expect(words("2026-12-01T01:00Z", "2026-12-01T03:00Z")).toBe("");
});

test("a window no longer than the hour that is shown twice shows no length", () => {
  expect(words("2026-10-25T00:30Z", "2026-10-25T01:15Z")).toBe(
    "Clocks go back during this window (Sun 25 Oct 2026, 03:00 CEST becomes 02:00 CET): it lasts 45 min, whatever the clocks show.",
  );
});

test("a change at midnight names both days", () => {
  const beirut = { siteZone: "Asia/Beirut", viewerZone: "UTC" };
  expect(words("2026-10-24T20:00Z", "2026-10-24T22:00Z", beirut)).toContain(
    "(Sun 25 Oct 2026, 00:00 EEST becomes Sat 24 Oct 2026, 23:00 EET)",
  );
});

test("the site's change comes first, the viewer's own is called theirs, and the same instant is told once", () => {
  const newYork = { siteZone: "UTC", viewerZone: "America/New_York" };
  expect(words("2026-11-01T05:00Z", "2026-11-01T07:00Z", newYork)).toMatch(
    /^Your clocks go back .* EDT .* EST/,
  );
  const both = { siteZone: "Europe/Berlin", viewerZone: "Europe/London" };
  expect(words("2026-10-25T00:00Z", "2026-10-25T02:00Z", both)).toMatch(
    /^Clocks go back [^.]* CEST [^.]* CET[^.]*\.$/,
  );
  const apart = { siteZone: "America/New_York", viewerZone: "America/Chicago" };
  expect(words("2027-03-14T06:00Z", "2027-03-14T08:30Z", apart)).toMatch(
    /^Clocks go forward [^.]* EDT[^.]*\. Your clocks go forward [^.]* CDT[^.]*\.$/,
  );
});
