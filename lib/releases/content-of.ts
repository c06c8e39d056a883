import "server-only";
import { fromAudienceColumns } from "./audience-columns.ts";
import type { NoteInput } from "./schema.ts";
import type { NoteRecord } from "./store.ts";

/** What a representative wrote, out of the rows that hold it. */
export function contentOf({ release, ...note }: NoteRecord): NoteInput {
  return {
    headline: note.headline,
    summary: note.summary,
    impact: note.impact,
    actionRequired: note.actionRequired,
    changeTypes: note.changeTypes,
    bodyMarkdown: note.bodyMarkdown,
    kind: release.kind,
    outOfTrain: release.outOfTrain,
    audience: fromAudienceColumns(note),
  };
}
