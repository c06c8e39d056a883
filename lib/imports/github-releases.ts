import "server-only";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { z } from "zod";
import { markdownProblem } from "#lib/markdown/limits.ts";
import { maxBodyCharacters } from "#lib/releases/schema.ts";
import { isInCalendar } from "#lib/time/calendar-range.ts";
import { type ParsedChangelog, takeReleases } from "./changelog.ts";
import { readReleaseHeading } from "./changelog-heading.ts";
import { refuseImport } from "./changelog-refuse.ts";
import { sectionsOf } from "./changelog-sections.ts";
import { markdownOf, targetsIn } from "./changelog-text.ts";

/** What the import reads of GitHub's "List releases" answer (REST API, version 2022-11-28). */
const githubRelease = z.object({
  tag_name: z.string().max(255),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
  prerelease: z.boolean().default(false),
  published_at: z.iso.datetime({ offset: true }).nullish(),
});

const expected =
  "Expected GitHub's releases: a JSON array of objects with tag_name and body, or one of them, as the releases of a repository's REST address give it.";

/**
 * Reads the releases of a GitHub repository in the shape of its REST API. Drafts and pre-releases are left out, and
 * said so. Throws DomainError `invalid_input`, with the field `text`, for JSON that holds no such release.
 */
export function parseGitHubReleases(json: unknown): ParsedChangelog {
  const items = Array.isArray(json) ? json : [json];
  const parsed = items.map((item) => githubRelease.safeParse(item));
  if (!parsed.some(({ success }) => success)) throw refuseImport(`The JSON holds no release. ${expected}`);
  const parts = parsed.map(({ data }, index) =>
    data ? readRelease(data) : `Entry ${index + 1} is no release.`,
  );
  const { releases, skipped } = takeReleases(parts);
  if (releases.length === 0) throw refuseImport(`${skipped[0] ?? "The JSON is empty."} ${expected}`);
  return { title: "GitHub releases", releases, skipped };
}

function readRelease({
  tag_name: tag,
  body,
  draft,
  prerelease,
  published_at: published,
}: z.infer<typeof githubRelease>) {
  const named = readReleaseHeading(tag.replace(/^.*[@/]/, "").replace(/^(?:release|version)[-_ ]/i, ""));
  const name = tag.slice(0, 80);
  if (!named) return `The tag "${name}" names no version.`;
  if (draft) return `${named.version} is a draft on GitHub.`;
  if (prerelease) return `${named.version} is a pre-release.`;
  const text = (body ?? "").replace(/\r\n?/g, "\n");
  const problem = markdownProblem(text);
  if (problem) return `${named.version}: ${problem}`;
  const root = unified().use(remarkParse).parse(text);
  const source = { text, targets: targetsIn(root) };
  const markdown = markdownOf(root.children, source, maxBodyCharacters);
  if (markdown === null) return `${named.version} is longer than 100,000 characters.`;
  const sections = sectionsOf(root.children, source);
  if (sections.length === 0) return `${named.version} has no entries.`;
  const day = published?.slice(0, 10) ?? "";
  return { ...named, date: isInCalendar(day) ? day : null, sections, body: markdown };
}
