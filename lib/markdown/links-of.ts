import "server-only";
import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { markdownProblem, withoutHiddenCharacters } from "./limits.ts";

/** A link as its reader meets it; `text` is empty for one with nothing to click. */
export type MarkdownLink = { url: string; text: string };

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** The links of a note's Markdown in reading order; none of a text that renderMarkdown would refuse as too costly. */
export function linksOf(source: string): MarkdownLink[] {
  const text = withoutHiddenCharacters(source);
  if (markdownProblem(text)) return [];
  const tree = parser.parse(text);
  return linksIn(tree, definitionsOf(tree));
}

function linksIn(node: Nodes, addresses: Map<string, string>): MarkdownLink[] {
  if (node.type === "link") return [{ url: node.url, text: textOf(node) }];
  if (node.type === "linkReference") {
    const url = addresses.get(node.identifier);
    return url === undefined ? [] : [{ url, text: textOf(node) }];
  }
  return "children" in node ? node.children.flatMap((child) => linksIn(child, addresses)) : [];
}

function definitionsOf(node: Root): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (inner: Nodes): void => {
    if (inner.type === "definition" && !found.has(inner.identifier)) found.set(inner.identifier, inner.url);
    if ("children" in inner) inner.children.forEach(visit);
  };
  visit(node);
  return found;
}

function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value.trim();
  if (node.type === "image" || node.type === "imageReference") return (node.alt ?? "").trim();
  return "children" in node ? node.children.map(textOf).join("") : "";
}
