import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours come from the tokens alone, so both themes follow the page. */
const theme = EditorView.theme({
  "&": { color: "var(--color-ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    fontSize: "0.875rem",
    lineHeight: "1.5rem",
    minHeight: "inherit",
  },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 0.75rem" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)" },
  ".cm-placeholder": { color: "var(--color-ink-faint)" },
  "&.cm-merge-b .cm-changedLine, & .cm-insertedLine": { backgroundColor: "var(--color-done-soft)" },
  "&.cm-merge-b .cm-changedText, & ins.cm-insertedLine": {
    background: "var(--color-done-soft)",
    borderBottom: "2px solid var(--color-done-line)",
    textDecoration: "none",
  },
  ".cm-deletedChunk": {
    backgroundColor: "var(--color-danger-soft)",
    padding: "0.25rem 0.75rem",
  },
  "&.cm-merge-b .cm-deletedText, & del, .cm-deletedChunk .cm-deletedText": {
    background: "transparent",
    textDecoration: "line-through",
    textDecorationColor: "var(--color-danger)",
  },
  "&.cm-merge-b .cm-changeGutter, .cm-changeGutter": { width: "3px", paddingLeft: "0" },
  ".cm-gutters": { background: "transparent", border: "none" },
  ".cm-changedLineGutter, .cm-deletedLineGutter": { background: "var(--color-act-line)" },
  ".cm-deletedChunk .cm-chunkButtons": {
    position: "static",
    display: "flex",
    gap: "0.5rem",
    paddingBottom: "0.25rem",
  },
  ".cm-deletedChunk .cm-chunkButtons button": {
    margin: "0",
    color: "var(--color-ink)",
    background: "var(--color-page)",
    border: "1px solid var(--color-line-strong)",
  },
});

const highlight = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "620" },
  { tag: tags.strong, fontWeight: "620" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.link, color: "var(--color-act)" },
  { tag: tags.url, color: "var(--color-act)" },
  { tag: tags.monospace, color: "var(--color-info)" },
  { tag: tags.quote, color: "var(--color-ink-muted)" },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--color-ink-faint)" },
  // HTML is left out of notes, and looks it.
  { tag: [tags.tagName, tags.angleBracket, tags.attributeName], color: "var(--color-ink-faint)" },
]);

export const editorTheme = [theme, syntaxHighlighting(highlight)];
