import { EditorSelection, type StateCommand } from "@codemirror/state";

type Mark = "**" | "_" | "`";

/** Puts the marks around what is selected, or takes them away; without a selection the cursor stands between them. */
export function toggleMark(mark: Mark): StateCommand {
  return ({ state, dispatch }) => {
    const size = mark.length;
    const change = state.changeByRange((range) => {
      const before = state.sliceDoc(Math.max(0, range.from - size), range.from);
      const after = state.sliceDoc(range.to, range.to + size);
      if (before === mark && after === mark) {
        return {
          changes: [
            { from: range.from - size, to: range.from },
            { from: range.to, to: range.to + size },
          ],
          range: EditorSelection.range(range.anchor - size, range.head - size),
        };
      }
      return {
        changes: [
          { from: range.from, insert: mark },
          { from: range.to, insert: mark },
        ],
        range: EditorSelection.range(range.anchor + size, range.head + size),
      };
    });
    dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
    return true;
  };
}

/** Begins every selected line with the marker, "- " or "## ", or takes it away when all have it. */
export function toggleLines(marker: string): StateCommand {
  return ({ state, dispatch }) => {
    const { from, to } = state.selection.main;
    const lines = [];
    for (let { number } = state.doc.lineAt(from); number <= state.doc.lineAt(to).number; number += 1) {
      lines.push(state.doc.line(number));
    }
    const written = lines.length > 1 ? lines.filter(({ text }) => text.trim() !== "") : lines;
    const isOn = written.every(({ text }) => text.startsWith(marker));
    const changes = written
      .filter(({ text }) => isOn || !text.startsWith(marker))
      .map((line) =>
        isOn ? { from: line.from, to: line.from + marker.length } : { from: line.from, insert: marker },
      );
    const set = state.changes(changes);
    const selection = EditorSelection.range(
      set.mapPos(state.selection.main.anchor, 1),
      set.mapPos(state.selection.main.head, 1),
    );
    dispatch(state.update({ changes: set, selection, scrollIntoView: true, userEvent: "input" }));
    return true;
  };
}

/** Makes the selection a link's words, or an address that was selected its address, and selects what is missing. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const change = state.changeByRange(({ from, to }) => {
    const selected = state.sliceDoc(from, to);
    const isAddress = /^(https?:\/\/|\/)\S+$/.test(selected);
    const [words, address] = isAddress ? ["", selected] : [selected, "https://"];
    const addressAt = from + words.length + 3;
    return {
      changes: { from, to, insert: `[${words}](${address})` },
      range:
        words === ""
          ? EditorSelection.cursor(from + 1)
          : EditorSelection.range(addressAt, addressAt + address.length),
    };
  });
  dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
  return true;
};
