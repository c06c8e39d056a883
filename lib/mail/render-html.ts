import "server-only";
import type { Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { MailBlock, MailContent } from "./content.ts";

const font = "font-family:'Inter','Segoe UI',system-ui,sans-serif;";
const style = {
  body: `margin:0;padding:24px 16px;background:#f6f6f4;color:#1b1b1a;${font}font-size:15px;line-height:1.5`,
  card: "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e2de;border-radius:6px",
  sender: "margin:0 0 20px;font-size:13px;color:#585753",
  heading: "margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600",
  paragraph: "margin:0 0 16px;white-space:pre-line",
  quote:
    "margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #888782;color:#585753;white-space:pre-line",
  facts: "margin:0 0 16px;border-collapse:collapse;font-variant-numeric:tabular-nums",
  title: "padding:0 0 4px;text-align:left;font-weight:600",
  label: "padding:2px 16px 2px 0;text-align:left;vertical-align:top;font-weight:400;color:#585753",
  text: "padding:2px 0;vertical-align:top;overflow-wrap:anywhere",
  button:
    "display:inline-block;padding:10px 16px;background:#2447c6;color:#ffffff;border-radius:6px;font-weight:600;text-decoration:none",
  address: "margin:16px 0 0;font-size:13px;color:#585753;word-break:break-all",
  reason: "max-width:560px;margin:16px auto 0;padding:0 24px;font-size:13px;color:#585753",
};

const html = unified().use(rehypeStringify);

/** The mail as an HTML document with its styles in place, as mail clients need them. Every text is escaped. */
export function renderHtml({ subject, heading, blocks, action, reason }: MailContent): string {
  const link = { href: action.url, target: "_blank", rel: "noopener" };
  const document: Root = h(null, [
    { type: "doctype" },
    h("html", { lang: "en" }, [
      h("head", [
        h("meta", { charset: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width" }),
        h("title", subject),
      ]),
      h("body", { style: style.body }, [
        h("div", { style: style.card }, [
          h("p", { style: style.sender }, "Spec releases"),
          h("h1", { style: style.heading, dir: "auto" }, heading),
          ...blocks.map(block),
          h("p", { style: "margin:24px 0 0" }, h("a", { ...link, style: style.button }, action.label)),
          h("p", { style: style.address }, [
            "Or open: ",
            h("a", { ...link, style: "color:#2447c6" }, action.url),
          ]),
        ]),
        h("p", { style: style.reason }, reason),
      ]),
    ]),
  ]);
  return html.stringify(document);
}

function block(part: MailBlock) {
  if (part.kind === "paragraph") return h("p", { style: style.paragraph, dir: "auto" }, part.text);
  if (part.kind === "quote") return h("blockquote", { style: style.quote, dir: "auto" }, part.text);
  return h("table", { style: style.facts }, [
    part.title ? h("caption", { style: style.title }, part.title) : undefined,
    h(
      "tbody",
      part.rows.map(({ label, text, struck }) =>
        h("tr", [
          h("th", { scope: "row", style: style.label }, label),
          h("td", { style: style.text, dir: "auto" }, struck ? h("s", text) : text),
        ]),
      ),
    ),
  ]);
}
