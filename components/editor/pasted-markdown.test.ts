import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { type PastedNode, pastedMarkdown } from "./pasted-markdown.ts";

function domOf(node: Nodes): PastedNode {
  const childNodes = "children" in node ? node.children.map(domOf) : [];
  const own = node.type === "text" ? node.value : childNodes.map(({ textContent }) => textContent).join("");
  const attribute = (name: string) => (node.type === "element" ? node.properties[name] : undefined);
  return {
    nodeName: node.type === "element" ? node.tagName.toUpperCase() : `#${node.type}`,
    textContent: own,
    childNodes,
    getAttribute: (name) => String(attribute(name) ?? ""),
  };
}

const pasted = (html: string) =>
  pastedMarkdown(domOf(unified().use(rehypeParse, { fragment: true }).parse(html)));

describe("pasted HTML", () => {
  test.each([
    ["<h2>Limits</h2><p>Raised to <b>20</b>.</p>", "## Limits\n\nRaised to **20**."],
    ["<ul><li>One</li><li>Two <em>now</em></li></ul>", "- One\n- Two _now_"],
    ["<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n   - b\n2. c"],
    ["<p>See <a href='https://docs.example'>the docs</a></p>", "See [the docs](https://docs.example)"],
    ["<p><a href='javascript:alert(1)'>x</a> <strong>y</strong></p>", "x **y**"],
    ["<pre>a\n  b\n</pre><p>c</p>", "```\na\n  b\n```\n\nc"],
    ["<b style='font-weight:normal'><p>Plain</p><ul><li>a</li></ul></b>", "Plain\n\n- a"],
    ["<p>a<script>alert(1)</script><style>p{}</style><img src=x> <code>b</code></p>", "a `b`"],
    ["<div>Only <span style='color:red'>words</span></div>", null],
  ])("%s", (html, markdown) => expect(pasted(html)).toBe(markdown));
});
