import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveWallTime } from "#lib/time/wall-time.ts";
import { timestampReader } from "./read-timestamp.ts";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
const minute = fc.integer({ min: Date.UTC(1990, 0, 2) / 60_000, max: Date.UTC(2028, 11, 31) / 60_000 });

test("a timestamp without a zone is the instants that the wall time has in it", () => {
  const readers = new Map(zones.map((zone) => [zone, timestampReader(zone)]));
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, at) => {
      const wall = new Date(at * 60_000).toISOString().slice(0, 16);
      const resolved = resolveWallTime(wall, zone);
      const expected =
        resolved.kind === "ok"
          ? [resolved.instant]
          : resolved.kind === "fold"
            ? [resolved.earlier, resolved.later]
            : [];
      expect(readers.get(zone)?.(wall)).toEqual({
        instants: expected.map((instant) => instant.getTime()),
        hasZone: false,
      });
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["2026-10-25T02:30", ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]],
  ["2026-03-29 02:30:15", []],
  ["2026-03-29 03:00:15", ["2026-03-29T01:00:15.000Z"]],
  ["2026-03-29T02:30:00+02:00", ["2026-03-29T00:30:00.000Z"]],
])("in Berlin %s is %j", (text, instants) => {
  const read = timestampReader("Europe/Berlin")(text);
  expect(read?.instants.map((at) => new Date(at).toISOString())).toEqual(instants);
});

test.each([
  "1989-12-31 23:00",
  "2100-01-01 00:00",
  "2026-13-01 00:00",
  "2026-02-29 00:00",
  "2026-01-01 24:00",
])("%s is none", (text) => expect(timestampReader("UTC")(text)).toBeNull());
