import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { isTimeZone } from "#lib/time/zone.ts";
import { StartError } from "../stack/start-error.ts";

export type OffPeakArguments = {
  csv: string;
  zone: string;
  durationMinutes: number;
  /** Only what was measured before this is used. */
  asOf: Date;
  from: Date;
  to: Date;
  top: number;
  stepMinutes: number;
};

const USAGE =
  "Use: npm run --silent offpeak -- --csv FILE --time-zone UTC --duration-minutes 120 --as-of INSTANT --from INSTANT --to INSTANT [--top 5] [--step-minutes 60]";
const mostDays = 180;
const dayMs = 86_400_000;
const dayMinutes = 24 * 60;

const names = ["csv", "time-zone", "duration-minutes", "as-of", "from", "to", "top", "step-minutes"] as const;
type Name = (typeof names)[number];
type Given = Partial<Record<Name, string>>;

/** Reads the command line of `npm run offpeak`. Throws StartError that names the fault and the right form. */
export function readArguments(args: string[]): OffPeakArguments {
  try {
    const given = parsed(args);
    const [from, to] = [instant(given, "from"), instant(given, "to")];
    if (from >= to) throw new StartError("--from must be before --to.");
    if (to.getTime() - from.getTime() > mostDays * dayMs)
      throw new StartError(`--from and --to may be ${mostDays} days apart at most.`);
    return {
      csv: resolve(process.env["INIT_CWD"] ?? "", text(given, "csv")),
      zone: timeZone(given),
      durationMinutes: whole(given, "duration-minutes", 7 * dayMinutes),
      asOf: instant(given, "as-of"),
      from,
      to,
      top: whole({ top: "5", ...given }, "top", 1_000),
      stepMinutes: whole({ "step-minutes": "60", ...given }, "step-minutes", dayMinutes),
    };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function parsed(args: string[]): Given {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  return parseArgs({ args, options }).values as Given;
}

function text(given: Given, name: Name): string {
  const value = given[name];
  if (!value) throw new StartError(`--${name} is missing.`);
  return value;
}

function instant(given: Given, name: Name): Date {
  const value = text(given, name);
  try {
    return new Date(Temporal.Instant.from(value).epochMilliseconds);
  } catch {
    throw new StartError(
      `--${name}: "${value}" is no instant. Write it with its zone: 2026-12-01T02:00:00Z.`,
    );
  }
}

function whole(given: Given, name: Name, most: number): number {
  const value = text(given, name);
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= most) return number;
  throw new StartError(`--${name}: "${value}" is no whole number from 1 to ${most}.`);
}

function timeZone(given: Given): string {
  const zone = text(given, "time-zone");
  if (isTimeZone(zone)) return zone;
  throw new StartError(
    `--time-zone: there is no zone "${zone}". Write a name such as Europe/Berlin, or UTC.`,
  );
}
