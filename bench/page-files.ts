import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** The addresses of what a browser loads for a page, as its HTML names them; none twice. */
export type PageFiles = { scripts: string[]; others: string[] };

const parser = unified().use(rehypeParse);

/** Next names further chunks, one a client component, in the data that its inline scripts carry. */
const chunkPath = /\/_next\/static\/chunks\/[^"\\]+\.js/g;

/**
 * Scripts, style sheets, images and preloads of a page. Scripts for browsers without modules do not count, nor do
 * fonts, which only the style sheet names.
 */
export function pageFiles(html: string): PageFiles {
  const scripts = new Set<string>();
  const others = new Set<string>();
  for (const element of elementsOf(parser.parse(html))) {
    for (const script of scriptsOf(element)) scripts.add(script);
    const other = otherOf(element);
    if (other) others.add(other);
  }
  return { scripts: [...scripts], others: [...others] };
}

function scriptsOf({ tagName, properties, children }: Element): string[] {
  if (tagName === "link") return isScriptLink(properties) ? [String(properties["href"])] : [];
  if (tagName !== "script" || properties["noModule"]) return [];
  if (properties["src"]) return [String(properties["src"])];
  return children.flatMap((text) => (text.type === "text" ? (text.value.match(chunkPath) ?? []) : []));
}

function otherOf({ tagName, properties }: Element): string | undefined {
  const { src, href } = properties;
  if (tagName === "img" && src && !String(src).startsWith("data:")) return String(src);
  const isOther = isRel(properties, "stylesheet") || isRel(properties, "preload");
  return tagName === "link" && isOther && !isScriptLink(properties) ? String(href) : undefined;
}

function isScriptLink(properties: Element["properties"]): boolean {
  return (
    isRel(properties, "modulepreload") || (isRel(properties, "preload") && properties["as"] === "script")
  );
}

function isRel({ rel }: Element["properties"], name: string): boolean {
  return Array.isArray(rel) && rel.includes(name);
}

function* elementsOf(node: Root | RootContent): Generator<Element> {
  if (node.type === "element") yield node;
  if ("children" in node) for (const child of node.children) yield* elementsOf(child);
}
