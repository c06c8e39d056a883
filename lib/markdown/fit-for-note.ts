import type { Element, ElementContent, Root, RootContent } from "hast";
import { withoutHiddenCharacters } from "./limits.ts";

/**
 * Fits rendered Markdown into a note's page: its highest heading becomes h2 below the page's own h1, images give way
 * to their alternative text, links tell nothing about where they were followed from, wide tables and code scroll.
 */
export function fitForNote() {
  return (tree: Root): void => {
    const levels = headingLevels(tree.children);
    const shift = levels.length > 0 ? 2 - Math.min(...levels) : 0;
    tree.children = tree.children.flatMap((node) => fitted(node, shift));
  };
}

function fitted<N extends RootContent>(node: N, shift: number): (N | ElementContent)[] {
  if (node.type === "text") return [{ ...node, value: withoutHiddenCharacters(node.value) }];
  if (node.type !== "element") return [];
  if (node.tagName === "img") {
    const alt = withoutHiddenCharacters(String(node.properties.alt ?? ""));
    return alt === "" ? [] : [{ type: "text", value: alt }];
  }
  const inside = isFootnotes(node) ? 0 : shift;
  const children = node.children.flatMap((child) => fitted(child, inside));
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name,
      typeof value === "string" ? withoutHiddenCharacters(value) : value,
    ]),
  );
  return fitElement({ ...node, properties, children }, shift);
}

function fitElement(element: Element, shift: number): Element[] {
  const level = headingLevel(element);
  if (level !== null) return [{ ...element, tagName: `h${Math.min(6, level + shift)}` }];
  switch (element.tagName) {
    case "a":
      // A link around a removed image has nothing to click.
      return element.children.length > 0
        ? [withProperties(element, { rel: ["noopener", "noreferrer", "nofollow"] })]
        : [];
    case "input":
      return [withProperties(element, { ariaLabel: element.properties.checked ? "Done" : "To do" })];
    case "pre":
      return [withProperties(element, { tabIndex: 0 })];
    case "table":
      return [
        {
          type: "element",
          tagName: "div",
          properties: { className: ["table-scroll"], role: "region", ariaLabel: "Table", tabIndex: 0 },
          children: [element],
        },
      ];
    default:
      return [element];
  }
}

function withProperties(element: Element, properties: Element["properties"]): Element {
  return { ...element, properties: { ...element.properties, ...properties } };
}

function headingLevels(nodes: RootContent[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element" || isFootnotes(node)) return [];
    const level = headingLevel(node);
    return level === null ? headingLevels(node.children) : [level];
  });
}

/** The section of footnotes brings a heading of its own, h2. */
function isFootnotes({ properties }: Element): boolean {
  return properties.dataFootnotes === true;
}

function headingLevel({ tagName }: Element): number | null {
  return /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : null;
}
