import { DomainError } from "#lib/errors.ts";
import { markdownProblem } from "#lib/markdown/limits.ts";
import { maxImportBytes } from "./schema.ts";

export const changelogExpected =
  'Expected Keep a Changelog: Markdown with a heading such as "## [1.2.3] - 2026-11-24" for each release, or GitHub\'s releases as JSON.';

/** An `invalid_input` that names the fault at the field `text` and says what a changelog looks like. */
export function notAChangelog(fault: string): DomainError {
  return refused("invalid_input", `${fault} ${changelogExpected}`);
}

/** An `invalid_input` at the field `text`. */
export function refuseImport(fault: string): DomainError {
  return refused("invalid_input", fault);
}

/** Throws DomainError `too_large` for more than is worth reading. */
export function refuseTooLarge(text: string): void {
  if (new TextEncoder().encode(text).length <= maxImportBytes) return;
  throw refused("too_large", "The file is larger than 2 MB. Split it, or keep only the releases to import.");
}

/** Throws DomainError for a file that is no Markdown text at all, or that would be slow to read as such. */
export function refuseNonMarkdown(text: string): void {
  const start = text.trimStart();
  if (start === "") throw notAChangelog("The file is empty.");
  // A file that was not UTF-8 text shows by what decoding left of it.
  if (/[\0\uFFFD]/.test(text.slice(0, 10_000))) throw notAChangelog("The file is not UTF-8 text.");
  if (/^<(?:!doctype html|html|\?xml|head|body)\b/i.test(start))
    throw notAChangelog("The file is a web page.");
  const problem = markdownProblem(text);
  if (problem) throw refused("invalid_input", problem);
}

function refused(code: "invalid_input" | "too_large", message: string): DomainError {
  return new DomainError(code, message, { text: [message] });
}
