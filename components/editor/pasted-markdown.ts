/** What this needs to know of a DOM node, so that it can be told of one in a test. */
export type PastedNode = {
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PastedNode>;
  getAttribute?: (name: string) => string | null;
};

const meaningful = new Set([
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "UL",
  "OL",
  "A",
  "STRONG",
  "EM",
  "CODE",
  "PRE",
]);
const blocks = new Set(["P", "DIV", "SECTION", "ARTICLE", "BLOCKQUOTE", "TABLE", "TR", "HEADER", "MAIN"]);
const dropped = new Set(["SCRIPT", "STYLE", "IMG", "SVG", "HEAD", "TITLE", "TEMPLATE", "#comment"]);

/** Pasted HTML as simple Markdown; null when it marks nothing up that plain text would lose. */
export function pastedMarkdown(body: PastedNode): string | null {
  if (!hasMeaning(body)) return null;
  return inside(body)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function hasMeaning(node: PastedNode): boolean {
  return meaningful.has(node.nodeName) || [...node.childNodes].some(hasMeaning);
}

function inside(node: PastedNode): string {
  return [...node.childNodes].map(markdownOf).join("");
}

function markdownOf(node: PastedNode): string {
  const { nodeName } = node;
  if (nodeName === "#text") return (node.textContent ?? "").replace(/\s+/g, " ");
  if (dropped.has(nodeName)) return "";
  if (/^H[1-6]$/.test(nodeName)) return `\n\n${"#".repeat(Number(nodeName[1]))} ${inside(node).trim()}\n\n`;
  if (blocks.has(nodeName)) return `\n\n${inside(node).trim()}\n\n`;
  switch (nodeName) {
    case "BR":
      return "\n";
    case "STRONG":
    case "B":
      return marked("**", node);
    case "EM":
    case "I":
      return marked("_", node);
    case "CODE":
      return marked("`", node);
    case "PRE":
      return `\n\n\`\`\`\n${(node.textContent ?? "").replace(/\n$/, "")}\n\`\`\`\n\n`;
    case "A":
      return link(node);
    case "UL":
    case "OL":
      return list(node);
    default:
      return inside(node);
  }
}

function marked(mark: string, node: PastedNode): string {
  const text = inside(node);
  const words = text.trim();
  // Some editors wrap all they copy in a <b> that is not bold.
  const isBold = !/font-weight:\s*(normal|400)/.test(node.getAttribute?.("style") ?? "");
  if (words === "" || words.includes("\n") || !isBold) return text;
  return text.replace(words, () => `${mark}${words}${mark}`);
}

function link(node: PastedNode): string {
  const words = inside(node).trim();
  const address = node.getAttribute?.("href") ?? "";
  return /^(https?:\/\/|mailto:|\/)/i.test(address) && words !== "" ? `[${words}](${address})` : words;
}

function list(node: PastedNode): string {
  const items = [...node.childNodes].filter(({ nodeName }) => nodeName === "LI");
  const lines = items.map((item, index) => {
    const marker = node.nodeName === "OL" ? `${index + 1}. ` : "- ";
    const text = inside(item)
      .trim()
      .replace(/\n{2,}/g, "\n");
    return marker + text.replaceAll("\n", `\n${" ".repeat(marker.length)}`);
  });
  return `\n\n${lines.join("\n")}\n\n`;
}
