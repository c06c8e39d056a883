import type { NoteInput } from "./schema.ts";

/** What a template leaves to its writer stands between these marks, which no note needs otherwise. */
const gap = /‹[^›\n]{1,200}›/u;

/** The first gap that is still to be filled, with its marks: "‹which endpoint›". */
export function firstGap(note: NoteInput): string | null {
  for (const text of [note.headline, note.summary, note.impact, note.actionRequired, note.bodyMarkdown]) {
    const found = gap.exec(text);
    if (found) return found[0];
  }
  return null;
}
