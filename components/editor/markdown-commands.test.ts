import { EditorSelection, EditorState, type StateCommand } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertLink, toggleLines, toggleMark } from "./markdown-commands.ts";

/** The text after a command, its selection between "⟨" and "⟩"; so is the one before it given. */
function typed(command: StateCommand, text: string): string {
  const from = text.indexOf("⟨");
  const to = text.indexOf("⟩") - 1;
  let state = EditorState.create({
    doc: text.replace(/[⟨⟩]/g, ""),
    selection: EditorSelection.single(from, to),
  });
  command({
    state,
    dispatch: (transaction) => {
      state = transaction.state;
    },
  });
  const { main } = state.selection;
  const doc = state.doc.toString();
  return `${doc.slice(0, main.from)}⟨${doc.slice(main.from, main.to)}⟩${doc.slice(main.to)}`;
}

describe("a command of the toolbar", () => {
  test.each([
    ["bold", toggleMark("**"), "a ⟨word⟩", "a **⟨word⟩**"],
    ["bold again", toggleMark("**"), "a **⟨word⟩**", "a ⟨word⟩"],
    ["bold of nothing", toggleMark("**"), "a ⟨⟩", "a **⟨⟩**"],
    ["italic", toggleMark("_"), "⟨a⟩ b", "_⟨a⟩_ b"],
    ["code", toggleMark("`"), "run ⟨npm⟩", "run `⟨npm⟩`"],
    ["a list", toggleLines("- "), "⟨a\n\nb⟩", "- ⟨a\n\n- b⟩"],
    ["a list again", toggleLines("- "), "- ⟨a\n- b⟩", "⟨a\nb⟩"],
    ["a list of what is one in part", toggleLines("- "), "⟨- a\nb⟩", "⟨- a\n- b⟩"],
    ["a heading on an empty line", toggleLines("## "), "a\n⟨⟩", "a\n## ⟨⟩"],
    ["a link of words", insertLink, "see ⟨limits⟩", "see [limits](⟨https://⟩)"],
    ["a link of an address", insertLink, "see ⟨https://docs.example⟩", "see [⟨⟩](https://docs.example)"],
    ["a link of nothing", insertLink, "see ⟨⟩", "see [⟨⟩](https://)"],
  ])("%s", (_, command, before, expected) => expect(typed(command, before)).toBe(expected));

  test("given twice leaves the text as it was", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", " ") });
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.constantFrom(toggleMark("**"), toggleMark("_"), toggleMark("`")),
        (start, middle, end, command) => {
          const before = `${start}⟨${middle}⟩${end}`;
          expect(typed(command, typed(command, before))).toBe(before);
        },
      ),
    );
  });
});
