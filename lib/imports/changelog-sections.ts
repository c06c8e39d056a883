import type { List, Nodes, RootContent } from "mdast";
import { maxBodyCharacters } from "#lib/releases/schema.ts";
import { type ChangelogSource, markdownOf, wordsOf } from "./changelog-text.ts";

const knownTypes = ["added", "changed", "deprecated", "removed", "fixed", "security"];

/** Entries under one heading of a release. */
export type ChangelogSection = {
  /** "added", "changed", "deprecated", "removed", "fixed", "security"; else the heading's own words, "" without one. */
  type: string;
  /** Markdown of each entry. */
  items: string[];
};

/** A release's content by its sections; those without entries are left out. */
export function sectionsOf(nodes: RootContent[], source: ChangelogSource): ChangelogSection[] {
  const level = Math.min(...nodes.map((node) => (node.type === "heading" ? node.depth : Infinity)));
  const groups: { type: string; nodes: RootContent[] }[] = [{ type: "", nodes: [] }];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === level)
      groups.push({ type: typeOf(wordsOf(node)), nodes: [] });
    else groups.at(-1)?.nodes.push(node);
  }
  return groups
    .map((group) => ({ type: group.type, items: itemsOf(group.nodes, source) }))
    .filter(({ items }) => items.length > 0);
}

/** Headings that generators write instead of Keep a Changelog's words. */
const synonyms: [RegExp, string][] = [
  [/^(?:new )?features?$|^enhancements?$/, "added"],
  [/^(?:bug ?)?fix(?:es)?$/, "fixed"],
  [/^security(?: fixes| updates)?$/, "security"],
];

function typeOf(heading: string): string {
  const plain = heading
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .trim();
  if (knownTypes.includes(plain)) return plain;
  return synonyms.find(([pattern]) => pattern.test(plain))?.[1] ?? heading.trim();
}

/** Entries are list items; where there is no list, paragraphs are. */
function itemsOf(nodes: RootContent[], source: ChangelogSource): string[] {
  const lists = nodes.filter((node): node is List => node.type === "list");
  const entries: Nodes[][] =
    lists.length > 0
      ? lists.flatMap((list) => list.children.map((item) => item.children))
      : nodes.filter((node) => node.type === "paragraph").map((node) => [node]);
  return entries
    .map((entry) => markdownOf(entry, source, maxBodyCharacters))
    .filter((item): item is string => item !== null && item !== "");
}
