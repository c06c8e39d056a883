import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import type { TrafficFile } from "./schema.ts";

const now = new Date("2026-11-23T09:00Z");
const hourMs = 3_600_000;
const start = Date.UTC(2026, 9, 19);

async function* bytesOf(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

/** Eight days of hourly counts, before or after which a test puts its own lines. */
function week(lines: string[] = [], header = "timestamp,value"): string {
  const hours = Array.from(
    { length: 192 },
    (_, index) => `${new Date(start + index * hourMs).toISOString()},${index}`,
  );
  return [header, ...lines, ...hours].join("\n");
}

const read = (text: string, options = {}) => readTrafficCsv(bytesOf(text), { now, ...options });

async function accepted(text: string, options = {}): Promise<TrafficFile> {
  const result = await read(text, options);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return result.file;
}

async function refusal(text: string, options = {}): Promise<string> {
  const result = await read(text, options);
  if (result.ok) throw new Error("the file was accepted");
  return result.problems.map(({ code, message }) => `${code}: ${message}`).join("\n");
}

test("reads real traffic of a load balancer", async () => {
  const path = fileURLToPath(new URL("../testing/data/elb_request_count.csv", import.meta.url));
  const result = await readTrafficCsv(createReadStream(path), { now });
  if (!result.ok) throw new Error("refused");
  expect(result.file).toMatchObject({
    rowCount: 4032,
    firstAt: new Date("2014-04-10T00:04Z"),
    lastAt: new Date("2014-04-24T00:39Z"),
    repeatedRows: 0,
  });
  expect(result.file.hours).toHaveLength(337);
  expect(result.file.hours[0]).toEqual({ hour: new Date("2014-04-10T00:00Z"), requests: 772 });
});

describe("accepts", () => {
  test.each([
    "Timestamp,Value",
    "timestamp,count",
    "TIMESTAMP, Requests",
    "\uFEFFtimestamp,value",
    '"timestamp","value"',
  ])("the header %j", async (header) => expect((await accepted(week([], header))).rowCount).toBe(192));

  test("columns in any order, blank lines and Windows line ends", async () => {
    const text = week([], "value,site,timestamp").split("\n");
    const turned = text.map((line, index) => (index === 0 ? line : line.replace(/(.*),(.*)/, "$2,eu,$1")));
    expect((await accepted(turned.join("\r\n\r\n"))).hours[1]?.requests).toBe(1);
  });

  test("the same counts however the bytes are cut", async () => {
    const bytes = new TextEncoder().encode(week(["2026-10-18 23:00,5"], "timestamp,value,ünïcode"));
    const whole = await readTrafficCsv(bytesOf(week(["2026-10-18 23:00,5"])), { now });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        async function* chunks() {
          for (const [index, edge] of edges.entries()) yield bytes.subarray(edges[index - 1] ?? 0, edge);
        }
        expect(await readTrafficCsv(chunks(), { now })).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test("a timestamp twice, of which the last counts", async () => {
    const file = await accepted(`${week()}\n2026-10-19T00:00:00Z,77`);
    expect(file.hours[0]?.requests).toBe(77);
    expect(file.repeatedRows).toBe(1);
  });

  test("offsets in the file over the zone it is read in", async () => {
    const file = await accepted(week(["2026-10-19T01:00:00+02:00,500"]), { zone: "Asia/Tokyo" });
    expect(file.hours[0]).toEqual({ hour: new Date("2026-10-18T23:00Z"), requests: 500 });
  });

  test("wall times of a zone: an hour shown twice holds both rows, a skipped hour none", async () => {
    const lines = ["2026-10-25 02:30,10", "2026-10-25 02:30,20", "2026-03-29 02:30,30"];
    const file = await accepted(week(lines).replaceAll(/2026-10-25T0[01]:00:00.000Z,\d+\n/g, ""), {
      zone: "Europe/Berlin",
    });
    const requestsAt = (hour: string) =>
      file.hours.find((found) => found.hour.getTime() === Date.parse(hour))?.requests;
    expect([requestsAt("2026-10-25T00:00Z"), requestsAt("2026-10-25T01:00Z")]).toEqual([10, 20]);
    expect(file).toMatchObject({ foldRows: 2, gapRows: 1 });
    expect(file.firstAt).toEqual(new Date(start));
  });

  test("five-minute counts with holes: most of an hour stands for all of it, less than half for nothing", async () => {
    const slices = Array.from({ length: 8 * 288 }, (_, index) => start + index * 300_000).filter(
      (at) =>
        !(at >= start + 9 * 300_000 && at < start + hourMs) &&
        !(at >= start + hourMs + 600_000 && at < start + 2 * hourMs),
    );
    const file = await accepted(
      ["timestamp,value", ...slices.map((at) => `${new Date(at).toISOString()},10`)].join("\n"),
    );
    expect(file.hours[0]).toEqual({ hour: new Date(start), requests: 120 });
    expect(file.hours[1]?.hour).toEqual(new Date(start + 2 * hourMs));
    expect(file.thinHours).toBe(1);
  });
});

describe("refuses a row and says which", () => {
  test.each([
    ["2026-10-18 23:00,abc", 'bad_value: Line 2: the value "abc" is not a number'],
    ["2026-10-18 23:00,", "bad_value: Line 2: the value is missing"],
    ["2026-10-18 23:00", "bad_value: Line 2: the value is missing"],
    ["2026-10-18 23:00,-4", 'bad_value: Line 2: the value "-4" is below zero'],
    ["2026-10-18 23:00,NaN", 'bad_value: Line 2: the value "NaN" is not a number'],
    ["2026-10-18 23:00,Infinity", 'bad_value: Line 2: the value "Infinity" is not a number'],
    ['2026-10-18 23:00,"1,200"', 'bad_value: Line 2: the value "1,200" is not a number'],
    ["2026-10-18 23:00,=1+1", 'bad_value: Line 2: the value "=1+1" is a formula, not a number'],
    ["2026-10-18 23:00,@SUM(A1)", 'bad_value: Line 2: the value "@SUM(A1)" is a formula, not a number'],
    ["2026-10-18 23:00,1e13", 'bad_value: Line 2: the value "1e13" is too large to be a count of requests'],
    ["18/10/2026,4", 'bad_timestamp: Line 2: "18/10/2026" is not a timestamp such as 2026-12-01 02:00'],
    [
      "2026-02-30 10:00,4",
      'bad_timestamp: Line 2: "2026-02-30 10:00" is not a timestamp such as 2026-12-01 02:00',
    ],
    [
      "2026-10-18T10:00+99:00,4",
      'bad_timestamp: Line 2: "2026-10-18T10:00+99:00" is not a timestamp such as 2026-12-01 02:00',
    ],
    ["=NOW(),4", 'bad_timestamp: Line 2: "=NOW()" is a formula, not a timestamp'],
    ["+cmd|' /C calc'!A0,4", "bad_timestamp: Line 2: \"+cmd|' /C calc'!A0\" is a formula, not a timestamp"],
    [",4", "bad_timestamp: Line 2: the timestamp is missing"],
    ["2026-11-24 09:01,4", 'in_future: Line 2: "2026-11-24 09:01" is in the future'],
  ])("%s", async (line, message) => expect(await refusal(week([line]))).toBe(message));

  test("shows the first five of many, and how many there are", async () => {
    const result = await read(week(Array.from({ length: 40 }, () => "2026-10-18 23:00,abc")));
    if (result.ok) throw new Error("the file was accepted");
    expect(result.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(result.problemCount).toBe(40);
  });

  test("quotes no more than a line of what it found", async () => {
    expect((await refusal(week([`2026-10-18 23:00,${"x".repeat(500)}`]))).length).toBeLessThan(100);
  });
});

describe("refuses the file", () => {
  test.each([
    ["nothing at all", "", "empty"],
    ["only a header", "timestamp,value\n", "empty"],
    ["a NUL byte", "timestamp,value\n\u0000", "not_csv"],
    ["a spreadsheet in UTF-16", "t\u0000i\u0000m\u0000e\u0000", "not_csv"],
    ["no header", "2026-10-19 00:00,4\n2026-10-19 01:00,4", "header_missing"],
    ["another delimiter", "timestamp|value\n2026-10-19 00:00|4", "header_missing"],
    ["a quotation mark that never ends", 'timestamp,value\n"2026-10-19 00:00,4', "not_csv"],
    ["six days", week().split("\n").slice(0, 144).join("\n"), "too_short"],
    [
      "daily counts",
      `timestamp,value\n${Array.from({ length: 20 }, (_, day) => `2026-10-${10 + day}T00:00Z,4`).join("\n")}`,
      "too_coarse",
    ],
    ["prose", "Dear team,\nplease find our traffic attached.", "header_missing"],
  ])("with %s", async (_, text, code) =>
    expect(await refusal(text)).toMatch(new RegExp(`^${code}: [A-Z].*\\.$`)),
  );

  test("that is not UTF-8", async () => {
    async function* png() {
      yield Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a);
    }
    expect(await readTrafficCsv(png(), { now })).toMatchObject({
      ok: false,
      problems: [{ code: "not_csv" }],
    });
  });

  test("with more rows than the limit", async () => {
    expect(await refusal(week(), { maxRows: 191 })).toBe(
      "too_many_rows: The file has more than 191 rows. Export fewer weeks, or hourly counts.",
    );
  });

  test("that is too large, and reads no further", async () => {
    let chunks = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) {
          chunks += 1;
          yield new TextEncoder().encode(
            chunks === 1 ? "timestamp,value\n" : "2026-10-19 00:00,4\n".repeat(1000),
          );
        }
      } finally {
        closed = true;
      }
    }
    const result = await readTrafficCsv(endless(), { now, maxBytes: 1_000_000 });
    expect(result).toMatchObject({ ok: false, problems: [{ code: "too_large" }] });
    expect(chunks * 19_000).toBeLessThan(1_100_000);
    expect(closed).toBe(true);
  });

  test("never with anything but words, whatever the text is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), fc.boolean(), async (text, headed) => {
        const result = await read(headed ? `timestamp,value\n${text}` : text);
        expect(result.ok).toBe(false);
      }),
    );
  });
});

test("a failing source is not the file's fault", async () => {
  async function* broken() {
    yield new TextEncoder().encode("timestamp,value\n");
    throw new Error("connection lost");
  }
  await expect(readTrafficCsv(broken(), { now })).rejects.toThrow("connection lost");
});
