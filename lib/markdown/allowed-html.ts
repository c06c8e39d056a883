import type { Options } from "rehype-sanitize";

/** Footnotes are the only targets inside a note; their ids cannot meet an id of the page. */
export const footnotePrefix = "note-";

/** Everything that a rendered note may hold. What is not named here is dropped. */
export const noteHtml: Options = {
  tagNames: [
    ...["h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "ul", "ol", "li", "hr", "section", "div"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
    ...["a", "strong", "em", "del", "code", "br", "sup", "input"],
  ],
  attributes: {
    a: [
      ...["href", "title", "ariaLabel", "dataFootnoteRef", "dataFootnoteBackref"],
      ["rel", "noopener", "noreferrer", "nofollow"],
      ["className", "data-footnote-backref"],
      ["id", /^note-fnref-/],
    ],
    code: [["className", /^language-[\w+#.-]{1,40}$/]],
    div: [
      ["className", "table-scroll"],
      ["role", "region"],
      ["ariaLabel", "Table"],
      ["tabIndex", 0],
    ],
    h2: [["className", "sr-only"]],
    input: [["type", "checkbox"], ["disabled", true], "checked", ["ariaLabel", "Done", "To do"]],
    li: [
      ["className", "task-list-item"],
      ["id", /^note-fn-/],
    ],
    ol: ["start", ["className", "contains-task-list"]],
    pre: [["tabIndex", 0]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: [["align", "left", "center", "right"]],
    th: [["align", "left", "center", "right"]],
    ul: [["className", "contains-task-list"]],
  },
  ancestors: { thead: ["table"], tbody: ["table"], tr: ["table"], th: ["table"], td: ["table"] },
  protocols: { href: ["http", "https", "mailto"] },
  required: { input: { disabled: true, type: "checkbox" } },
  strip: ["script", "style"],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
