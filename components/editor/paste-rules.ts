import type { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { pastedMarkdown } from "./pasted-markdown.ts";

const imageWords =
  "Notes carry no images: they also go out as mail, feeds and plain text, and every reader must get all of it. Say in words what the image shows, or link to a documentation page that holds it.";
const fileWords =
  "A file cannot be put into a note. Paste its text instead, or link to a page that holds it.";

/** Pasted and dropped content: images and files are refused in words, HTML becomes simple Markdown. */
export function pasteRules(refuse: (message: string) => void) {
  const take = (data: DataTransfer | null, event: Event, view: EditorView, at: number | null): boolean => {
    if (!data) return false;
    const text = data.getData("text/plain");
    // Word processors put a picture of the text beside the text.
    const file = text === "" ? [...data.files][0] : undefined;
    const markdown = pastedMarkdownOf(data.getData("text/html"));
    const hasImageOnly = text.trim() === "" && /<img\b/i.test(data.getData("text/html"));
    if (file || hasImageOnly) {
      event.preventDefault();
      refuse(!file || file.type.startsWith("image/") ? imageWords : fileWords);
      return true;
    }
    if (markdown === null) return false;
    event.preventDefault();
    const { from, to } = at === null ? view.state.selection.main : { from: at, to: at };
    const insert = fitted(markdown, view.state, from, to);
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      scrollIntoView: true,
      userEvent: "input.paste",
    });
    return true;
  };
  return EditorView.domEventHandlers({
    paste: (event, view) => take(event.clipboardData, event, view, null),
    drop: (event, view) =>
      take(event.dataTransfer, event, view, view.posAtCoords({ x: event.clientX, y: event.clientY })),
  });
}

/** A list, heading or several paragraphs stand on lines of their own. */
function fitted(markdown: string, { doc }: EditorState, from: number, to: number): string {
  if (!/^(#{1,6} |- |\d+\. |```)|\n\n/.test(markdown)) return markdown;
  const isLineStart = doc.lineAt(from).from === from;
  const isLineEnd = doc.lineAt(to).to === to;
  return `${isLineStart ? "" : "\n\n"}${markdown}${isLineEnd ? "" : "\n\n"}`;
}

function pastedMarkdownOf(html: string): string | null {
  // A parsed document is inert: nothing in it loads or runs.
  return html === "" ? null : pastedMarkdown(new DOMParser().parseFromString(html, "text/html").body);
}
