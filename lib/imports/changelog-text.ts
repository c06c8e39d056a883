import type { Definition, Nodes } from "mdast";

/** A file's text, and what closes an inline link to each of its link definitions: `](https://example.com)`. */
export type ChangelogSource = { text: string; targets: Map<string, string> };

type Edit = { from: number; to: number; text: string };

/** A node's words without markup: what a heading or an entry says. */
export function wordsOf(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  if ("alt" in node) return node.alt ?? "";
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** The targets of all link definitions, the first of a name winning, as CommonMark says. */
export function targetsIn(node: Nodes, found = new Map<string, string>()): Map<string, string> {
  if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, targetOf(node));
  if ("children" in node) for (const child of node.children) targetsIn(child, found);
  return found;
}

/**
 * The Markdown of neighbouring nodes as it was written, but for its reference links: those become inline links, so
 * that the part stands alone. Null when it would be longer than `most` characters.
 */
export function markdownOf(nodes: Nodes[], source: ChangelogSource, most: number): string | null {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return "";
  const edits = nodes.flatMap((node) => editsIn(node, source)).toSorted((a, b) => a.from - b.from);
  const growth = edits.reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  if (endOf(last) - startOf(first) + growth > most) return null;
  let text = "";
  let cursor = startOf(first);
  for (const edit of edits) {
    text += source.text.slice(cursor, edit.from) + edit.text;
    cursor = edit.to;
  }
  const indent = " ".repeat((first.position?.start.column ?? 1) - 1);
  return (text + source.text.slice(cursor, endOf(last))).replaceAll(`\n${indent}`, "\n").trim();
}

function editsIn(node: Nodes, source: ChangelogSource): Edit[] {
  const inside = "children" in node ? node.children.flatMap((child) => editsIn(child, source)) : [];
  const [from, to] = [startOf(node), endOf(node)];
  if (node.type === "definition") return [{ from, to, text: "" }];
  if (node.type !== "linkReference" && node.type !== "imageReference") return inside;
  const target = source.targets.get(node.identifier);
  if (target === undefined) return inside;
  if (node.type === "imageReference") {
    return [{ from, to, text: `![${(node.alt ?? "").replace(/[[\]\\]/g, "\\$&")}${target}` }];
  }
  const lastChild = node.children.at(-1);
  return [...inside, { from: lastChild ? endOf(lastChild) : from + 1, to, text: target }];
}

function targetOf({ url, title }: Definition): string {
  const address = encodeURI(url.toWellFormed())
    .replaceAll("%25", "%")
    .replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"))
    .replace(/&(?=#?\w+;)/g, "&amp;");
  const words = title ? ` "${title.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&")}"` : "";
  return `](${address}${words})`;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
