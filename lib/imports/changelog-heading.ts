import { isValid, parseISO } from "date-fns";
import { isInCalendar } from "#lib/time/calendar-range.ts";

/** What a heading says about a release. */
export type ReleaseHeading = {
  version: string;
  /** YYYY-MM-DD; null when the heading has no real date. */
  date: string | null;
  yanked: boolean;
};

const versionStart =
  /^\[?v?(\d{1,9}(?:\.\d{1,9}){1,3}(?:[-+][0-9A-Za-z.+-]{1,40}|[A-Za-z][0-9A-Za-z.+-]{0,40})?)\]?(?=$|[\s:(/–—-])/;
const datePattern = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/;
const yankedPattern = /\[?\byanked\b\]?/i;
const separators = /[\s:(),/[\]–—-]+/g;

/**
 * Reads "[1.2.3] - 2026-11-24 [YANKED]", "v1.2.3 (2026-11-24)", "1.2.3": the heading's text without markup.
 * Null when it names no release ("2.0 migration guide" does not: words follow without a dash or a bracket).
 */
export function readReleaseHeading(text: string): ReleaseHeading | null {
  const match = versionStart.exec(text.trim());
  if (!match?.[1]) return null;
  const rest = text.trim().slice(match[0].length);
  const [dateText = "", year, month, day] = datePattern.exec(rest) ?? [];
  const words = rest.replace(dateText, "").replace(yankedPattern, "").replace(separators, "");
  if (words !== "" && dateText === "" && !/^\s*[:(/–—-]/.test(rest)) return null;
  const date = `${year}-${month}-${day}`;
  return {
    version: match[1],
    date: dateText !== "" && isInCalendar(date) && isValid(parseISO(date)) ? date : null,
    yanked: yankedPattern.test(rest),
  };
}

/** True for "Unreleased" and "[Unreleased]": changes without a version yet. */
export function isUnreleasedHeading(text: string): boolean {
  return /^\[?unreleased\b/i.test(text.trim());
}
