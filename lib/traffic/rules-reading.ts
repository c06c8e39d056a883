import type { RepeatRule, TrafficFile, TrafficUnit } from "./schema.ts";

/** Words for what a repeated timestamp becomes. */
export const repeatWords: Record<RepeatRule, string> = {
  last: "the last row counts",
  sum: "their rows are added up",
  average: "the mean of their rows counts",
};

/** An hour this many times the middle one is more often a mistake than a burst. */
const absurdTimes = 50;
const hourMs = 3_600_000;

/** 1 is "1 row", 2 is "2 rows", by thousands. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

/** What reading a file found, in one or two sentences. */
export function savedTrafficText(file: TrafficFile, repeats: RepeatRule): string {
  const decided = decisions(file, repeats);
  const read = `Read ${counted(file.rowCount, "row")} as ${counted(file.hours.length, "hour")}.`;
  return decided.length > 0 ? `${read} Of these: ${decided.join(", ")}.` : read;
}

function decisions(file: TrafficFile, repeats: RepeatRule): string[] {
  const repeated = file.differingRows > 0 ? repeatWords[repeats] : "each counts once";
  const rule = repeats === "sum" ? repeatWords.sum : repeated;
  return [
    file.repeatedRows > 0 && `${counted(file.repeatedRows, "repeated timestamp")} (${rule})`,
    file.gapRows > 0 && `${counted(file.gapRows, "row")} at a time the clocks skipped (left out)`,
    file.foldRows > 0 && `${counted(file.foldRows, "row")} at a time the clocks showed twice`,
    file.thinHours > 0 && `${counted(file.thinHours, "hour")} with too few measurements (left out)`,
  ].filter((words) => words !== false);
}

/** What one value of the file says, given how far its rows are apart: "requests in 5 minutes". */
export function unitWords(unit: TrafficUnit, intervalMs: number): string {
  if (unit === "per_second") return "requests per second";
  if (unit === "per_minute") return "requests per minute";
  return `requests in ${durationWords(intervalMs)}`;
}

/** 300,000 is "5 minutes", 3,600,000 "1 hour". */
export function durationWords(ms: number): string {
  if (ms % hourMs === 0) return counted(ms / hourMs, "hour");
  if (ms % 60_000 === 0) return counted(ms / 60_000, "minute");
  return counted(ms / 1_000, "second");
}

/** What a person should look at before the hours are saved, a sentence each. */
export function doubts(file: TrafficFile, repeats: RepeatRule): string[] {
  const { rowCount, differingRows, repeatedRows, unit, fractionRows } = file;
  const requests = file.hours.map((hour) => hour.requests).sort((a, b) => a - b);
  const [middle, most] = [requests[Math.floor(requests.length / 2)] ?? 0, requests.at(-1) ?? 0];
  const silent = requests.filter((count) => count === 0).length;
  return [
    ...decisions(file, repeats).map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`),
    differingRows > 0 &&
      repeats === "last" &&
      repeatedRows * 2 >= rowCount &&
      "Most timestamps come several times, as when each server has a row: then choose the sum.",
    unit === "count" &&
      fractionRows * 2 > rowCount &&
      "Most values are fractions, as rates are: if they are requests per second or minute, say so.",
    middle > 0 &&
      most > middle * absurdTimes &&
      `The busiest hour has ${Math.round(most / middle).toLocaleString("en-GB")} times the requests of the middle one. Check that it is true.`,
    silent * 2 > requests.length && "More than half of the hours have no requests at all.",
  ].filter((words) => words !== false);
}
