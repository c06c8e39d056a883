import { createHash } from "node:crypto";
import { hourOfWeek, toWallTime } from "#lib/time/wall-time.ts";
import { resolveChoice } from "#lib/windows/resolve-choice.ts";
import { everyClockChange, everyZone, minutesAfter, wallAt } from "./clock-changes.ts";
import { tellingsOf } from "./tellings.ts";

// Run under several TZ: prints what the process's own zone is, and one hash of everything told about every window
// around every change of clocks, and about an ordinary one in every zone.
const hash = createHash("sha256");
let told = 0;
const tell = (what: unknown) => {
  told += 1;
  hash.update(`${JSON.stringify(what)}\n`);
};

for (const zone of everyZone) {
  const noon = new Date("2027-01-12T12:00Z");
  tell([
    zone,
    toWallTime(noon, zone),
    hourOfWeek(noon, zone),
    tellingsOf(noon, minutesAfter(noon, 90), zone),
  ]);
}
for (const { zone, at, minutes, offsetBeforeMinutes } of everyClockChange()) {
  tell([zone, tellingsOf(minutesAfter(at, -60), minutesAfter(at, 120), zone)]);
  const skippedOrTwice = wallAt(minutesAfter(at, Math.min(minutes, 0)), offsetBeforeMinutes);
  for (const fold of [undefined, "earlier", "later"] as const)
    tell(resolveChoice({ wallStart: skippedOrTwice, fold, durationMinutes: 60, method: "dns" }, zone));
}

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
process.stdout.write(`${JSON.stringify({ own, told, digest: hash.digest("hex") })}\n`);
