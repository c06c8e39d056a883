import type { StateCommand } from "@codemirror/state";
import { insertLink, toggleLines, toggleMark } from "./markdown-commands.ts";

export type Formatting = { name: string; face: string; key: string; keyWords: string; command: StateCommand };

/** The toolbar's buttons with their keys; "Mod" is Command on a Mac and Control elsewhere. */
export const formatting: Formatting[] = [
  { name: "Bold", face: "B", key: "Mod-b", keyWords: "Control+B", command: toggleMark("**") },
  { name: "Italic", face: "I", key: "Mod-i", keyWords: "Control+I", command: toggleMark("_") },
  { name: "Code", face: "Code", key: "Mod-e", keyWords: "Control+E", command: toggleMark("`") },
  { name: "Link", face: "Link", key: "Mod-k", keyWords: "Control+K", command: insertLink },
  { name: "List", face: "List", key: "Mod-Shift-8", keyWords: "Control+Shift+8", command: toggleLines("- ") },
  {
    name: "Heading",
    face: "Heading",
    key: "Mod-Alt-2",
    keyWords: "Control+Alt+2",
    command: toggleLines("## "),
  },
];
