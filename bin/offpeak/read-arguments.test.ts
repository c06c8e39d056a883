import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { readArguments } from "./read-arguments.ts";

const right = {
  csv: "requests.csv",
  "time-zone": "Europe/Berlin",
  "duration-minutes": "90",
  "as-of": "2026-11-01T00:00:00Z",
  from: "2026-11-15T00:00+01:00",
  to: "2026-11-22T00:00:00Z",
};
const line = (change: Record<string, string | undefined> = {}) =>
  Object.entries({ ...right, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );

describe("the command line of off-peak windows", () => {
  it("names a file, a zone, a length and three instants; the rest has a default", () => {
    const { csv, ...read } = readArguments(line());
    expect(isAbsolute(csv) && csv.endsWith("requests.csv")).toBe(true);
    expect(read).toEqual({
      zone: "Europe/Berlin",
      durationMinutes: 90,
      asOf: new Date("2026-11-01T00:00Z"),
      from: new Date("2026-11-14T23:00Z"),
      to: new Date("2026-11-22T00:00Z"),
      top: 5,
      stepMinutes: 60,
    });
    expect(readArguments(line({ top: "3", "step-minutes": "15" }))).toMatchObject({
      top: 3,
      stepMinutes: 15,
    });
  });

  it.each([
    ...Object.keys(right).map((name): [string[], RegExp] => [
      line({ [name]: undefined }),
      new RegExp(`--${name} is missing`),
    ]),
    [line({ csv: "" }), /--csv is missing/],
    [line({ zone: "UTC" }), /Unknown option '--zone'/],
    [[...line(), "extra.csv"], /Unexpected argument 'extra.csv'/],
    [["--top"], /argument missing/],
    [line({ "time-zone": "Berlin" }), /no zone "Berlin"/],
    [line({ "time-zone": "+02:00" }), /no zone "\+02:00"/],
    [line({ "as-of": "yesterday" }), /--as-of: "yesterday" is no instant/],
    [line({ from: "2026-11-15" }), /--from: "2026-11-15" is no instant/],
    [line({ from: "2026-11-15T00:00" }), /is no instant. Write it with its zone/],
    [line({ to: "2026-02-30T00:00Z" }), /--to: "2026-02-30T00:00Z" is no instant/],
    [line({ to: "2026-11-14T23:00Z" }), /--from must be before --to/],
    [line({ to: "2027-11-14T23:00Z" }), /180 days apart at most/],
    [line({ "duration-minutes": "0" }), /"0" is no whole number from 1 to 10080/],
    [line({ "duration-minutes": "-5" }), /"-5" is no whole number/],
    [line({ "duration-minutes": "1.5" }), /"1.5" is no whole number/],
    [line({ top: "0" }), /--top: "0"/],
    [line({ "step-minutes": "1441" }), /--step-minutes: "1441" is no whole number from 1 to 1440/],
  ])("%j is refused with the right form", (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
    expect(() => readArguments(args)).toThrow(/npm run --silent offpeak -- --csv FILE/);
  });
});
