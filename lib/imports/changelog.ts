import "server-only";
import type { Heading, Root, RootContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { maxBodyCharacters } from "#lib/releases/schema.ts";
import { isUnreleasedHeading, type ReleaseHeading, readReleaseHeading } from "./changelog-heading.ts";
import { notAChangelog, refuseNonMarkdown } from "./changelog-refuse.ts";
import { type ChangelogSection, sectionsOf } from "./changelog-sections.ts";
import { type ChangelogSource, markdownOf, targetsIn, wordsOf } from "./changelog-text.ts";

const mostReleases = 500;
const mostReasons = 50;

export type ChangelogRelease = ReleaseHeading & {
  sections: ChangelogSection[];
  /** All that stands below the release's heading, in Markdown that stands alone. */
  body: string;
};

export type ParsedChangelog = {
  title: string;
  /** In the file's order, newest first by convention. */
  releases: ChangelogRelease[];
  /** What was left out and why, in words for the person who chose the file. */
  skipped: string[];
};

type Part = { heading: Heading; nodes: RootContent[] };

/**
 * Reads a changelog that follows Keep a Changelog 1.1 (keepachangelog.com), in the spellings found in the wild: dates
 * in brackets, linked versions, headings of mixed levels. Throws DomainError
 * `invalid_input`, with the field `text`, for a file that is no such changelog.
 */
export function parseChangelog(file: string): ParsedChangelog {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  refuseNonMarkdown(text);
  const root = unified().use(remarkParse).parse(text);
  const source = { text, targets: targetsIn(root) };
  const { releases, skipped } = takeReleases(partsOf(root).map((part) => readPart(part, source)));
  if (releases.length === 0) throw notAChangelog(skipped[0] ?? "No heading of the file names a version.");
  return { title: titleOf(root), releases, skipped };
}

/** The releases of what was read, each version once, and why the others were left out. */
export function takeReleases(parts: (ChangelogRelease | string)[]): Omit<ParsedChangelog, "title"> {
  const releases = new Map<string, ChangelogRelease>();
  const skipped: string[] = [];
  for (const release of parts) {
    if (typeof release === "string") skipped.push(release);
    else if (releases.has(release.version))
      skipped.push(`${release.version} stands in the file twice: the first counts.`);
    else if (releases.size === mostReleases)
      skipped.push(`${release.version}: only the first 500 releases are read.`);
    else releases.set(release.version, release);
  }
  return { releases: [...releases.values()], skipped: firstOf(skipped) };
}

/** The file cut at each heading of a release, and at other headings that are not below one. */
function partsOf(root: Root): Part[] {
  const headings = root.children.filter(
    (node): node is Heading => node.type === "heading" && node.depth <= 3,
  );
  const starts = headings.filter((heading) => namesRelease(heading));
  const highest = Math.min(...starts.map(({ depth }) => depth));
  const cuts = new Set<RootContent>([...starts, ...headings.filter(({ depth }) => depth <= highest)]);
  const parts: Part[] = [];
  for (const node of root.children) {
    if (node.type === "heading" && cuts.has(node)) parts.push({ heading: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  const first = parts.findIndex(({ heading }) => namesRelease(heading));
  return first < 0 ? [] : parts.slice(first);
}

/** The release that a part tells of, or why there is none. */
function readPart({ heading, nodes }: Part, source: ChangelogSource): ChangelogRelease | string {
  const words = wordsOf(heading).trim();
  if (isUnreleasedHeading(words)) return "Unreleased changes have no version yet.";
  const named = readReleaseHeading(words);
  if (!named) return `"${words.slice(0, 80)}" names no version.`;
  const body = markdownOf(nodes, source, maxBodyCharacters);
  if (body === null) return `${named.version} is longer than 100,000 characters.`;
  const sections = sectionsOf(nodes, source);
  if (sections.length === 0) return `${named.version} has no entries.`;
  return { ...named, sections, body };
}

function namesRelease(heading: Heading): boolean {
  const words = wordsOf(heading);
  return isUnreleasedHeading(words) || readReleaseHeading(words) !== null;
}

function titleOf(root: Root): string {
  const first = root.children.find((node) => node.type === "heading");
  return first && !namesRelease(first) ? wordsOf(first).trim() : "Changelog";
}

function firstOf(reasons: string[]): string[] {
  const more = reasons.length - mostReasons;
  return more > 0 ? [...reasons.slice(0, mostReasons), `And ${more} more.`] : reasons;
}
