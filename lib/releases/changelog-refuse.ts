import { DomainError } from "#lib/errors.ts";
import { markdownProblem } from "#lib/markdown/limits.ts";
import { maxImportBytes } from "./schema.ts";

export const changelogExpected =
  'Expected Keep a Changelog: Markdown with a heading such as "## [1.2.3] - 2026-11-24" for each release.';

/** An `invalid_input` that names the fault at the field `text` and says what a changelog looks like. */
export function notAChangelog(fault: string): DomainError {
  return refused("invalid_input", `${fault} ${changelogExpected}`);
}

/** Throws DomainError for a file that is no Markdown text at all, or that would be slow to read as such. */
export function refuseNonMarkdown(text: string): void {
  if (new TextEncoder().encode(text).length > maxImportBytes) {
    throw refused(
      "too_large",
      "The file is larger than 2 MB. Split it, or keep only the releases to import.",
    );
  }
  const start = text.trimStart();
  if (start === "") throw notAChangelog("The file is empty.");
  // A file that was not UTF-8 text shows by what decoding left of it.
  if (/[\0\uFFFD]/.test(text.slice(0, 10_000))) throw notAChangelog("The file is not UTF-8 text.");
  if (isJson(start)) throw notAChangelog("The file is JSON.");
  if (/^<(?:!doctype html|html|\?xml|head|body)\b/i.test(start))
    throw notAChangelog("The file is a web page.");
  const problem = markdownProblem(text);
  if (problem) throw refused("invalid_input", problem);
}

function refused(code: "invalid_input" | "too_large", message: string): DomainError {
  return new DomainError(code, message, { text: [message] });
}

function isJson(text: string): boolean {
  if (!/^[{["]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
