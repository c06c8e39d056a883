import "server-only";
import { type ParsedChangelog, parseChangelog } from "./changelog.ts";
import { refuseImport, refuseTooLarge } from "./changelog-refuse.ts";
import { parseGitHubReleases } from "./github-releases.ts";

/**
 * Reads a file by what it holds: JSON as GitHub's releases, anything else as a changelog. Throws DomainError
 * `too_large` above 2 MB, and `invalid_input` with the field `text` for a file that is neither.
 */
export function readSource(file: string): ParsedChangelog {
  refuseTooLarge(file);
  const text = file.replace(/^\uFEFF/, "").trimStart();
  return /^[[{]\s*["{[\]}]/.test(text) ? parseGitHubReleases(readJson(text)) : parseChangelog(file);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseImport("The file begins like JSON, but is cut off or malformed. Save it again, whole.");
  }
}
