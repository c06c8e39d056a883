import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import type { TrafficFile } from "./schema.ts";

const now = new Date("2026-11-23T09:00Z");
const hourMs = 3_600_000;
const start = Date.UTC(2026, 9, 19);

async function read(text: string, options = {}): Promise<TrafficFile> {
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  const result = await readTrafficCsv(bytes(), { now, leastDays: 0, ...options });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return result.file;
}
const outcome = (...given: Parameters<typeof read>) => read(...given).catch((error: Error) => error.message);
const requests = ({ hours }: TrafficFile) => hours.map((hour) => hour.requests);

test("the order of rows changes nothing", async () => {
  const row = fc.tuple(fc.nat(3_000), fc.double({ min: 0, max: 1e6, noNaN: true }));
  const rows = fc.uniqueArray(row, { selector: ([slot]) => slot, minLength: 1, maxLength: 300 });
  const shuffled = rows.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([given, again]) => {
      const csv = (list: typeof given) =>
        ["timestamp,value", ...list.map(([slot, value]) => `${start + slot * 300_000},${value}`)].join("\n");
      const five = { intervalMs: 300_000 };
      expect(await outcome(csv(again), five)).toEqual(await outcome(csv(given), five));
    }),
    { numRuns: 60 },
  );
});

describe("written otherwise", () => {
  test.each([
    ["semicolons and a decimal comma", "timestamp;value\n2026-10-19 00:00;1,5\n2026-10-19 01:00;2\n"],
    ["tabs", "timestamp\tvalue\n2026-10-19 00:00\t1.5\n2026-10-19 01:00\t2\n"],
    [
      "quotes around a comma",
      '"note, or none";timestamp;value\n"a;b";2026-10-19 00:00;1,5\n;2026-10-19 01:00;2',
    ],
    ["seconds since 1970", `timestamp,value\n${start / 1000},1.5\n${start / 1000 + 3600},2`],
    ["milliseconds since 1970", `timestamp,value\n${start},1.5\n${start + hourMs},2`],
    ["PostgreSQL's offsets", "timestamp,value\n2026-10-19 02:00:00+02,1.5\n2026-10-18 20:00:00.25-05,2"],
    ["the zone's name", "timestamp,value\n2026-10-19 00:00 UTC,1.5\n2026-10-19 01:00 GMT,2"],
  ])("with %s it is the same", async (_, text) => {
    const file = await read(text);
    expect(file.hours).toEqual([
      { hour: new Date(start), requests: 1.5 },
      { hour: new Date(start + hourMs), requests: 2 },
    ]);
    expect(file.fractionRows).toBe(1);
  });

  test("a number of neither seconds nor milliseconds is no timestamp", async () => {
    for (const at of ["20261019", "999999999999999", "99999999"])
      await expect(read(`timestamp,value\n${at},1`)).rejects.toThrow("is not a timestamp");
  });
});

describe("zones", () => {
  test("rows with one, without one and both are told apart", async () => {
    const file = await read("timestamp,value\n2026-10-19T00:00Z,1\n2026-10-19T03:00,2\n2026-10-19T04:00,3", {
      zone: "Europe/Berlin",
    });
    expect(file).toMatchObject({ zonedRows: 1, zonelessRows: 2 });
    expect(file.hours.map(({ hour }) => hour.toISOString().slice(11, 13))).toEqual(["00", "01", "02"]);
  });
});

describe("units", () => {
  const rates = "2026-10-19 00:00,2\n2026-10-19 00:15,4\n2026-10-19 00:30,4\n2026-10-19 00:45,2";
  test.each([
    ["count", 12],
    ["per_minute", 180],
    ["per_second", 10_800],
  ] as const)("%s", async (unit, sum) =>
    expect(requests(await read(`timestamp,value\n${rates}`, { unit }))).toEqual([sum]),
  );

  test("the header may speak of one, and the person's word wins", async () => {
    expect(requests(await read(`time,rps\n${rates}`))).toEqual([10_800]);
    expect(requests(await read(`time,requests_per_minute\n${rates}`))).toEqual([180]);
    expect(requests(await read(`time,rps\n${rates}`, { unit: "count" }))).toEqual([12]);
  });
});

describe("repeated timestamps", () => {
  const text = "timestamp,value\n2026-10-19 00:00,2\n2026-10-19 00:00,2\n2026-10-19 00:00,5";
  test.each([
    ["last", 5],
    ["sum", 9],
    ["average", 3],
  ] as const)("%s", async (repeats, value) => {
    const file = await read(text, { repeats });
    expect(requests(file)).toEqual([value]);
    expect(file).toMatchObject({ repeatedRows: 2, differingRows: 1 });
  });
});

test("a single row is an hour's, unless it is said how long it counts for", async () => {
  const row = "timestamp,value\n2026-10-19 10:05,600";
  expect(requests(await read(row))).toEqual([600]);
  await expect(read(row, { intervalMs: 300_000 })).rejects.toThrow("No hour is measured by half");
});
