import { z } from "zod";
import type { DeployedRelease } from "#lib/deployments/read-deployed-releases.ts";
import { component, type NoteStatusName } from "#lib/releases/schema.ts";
import type { Week } from "#lib/time/week.ts";

export const maxImportBytes = 2_000_000;

/** The text of a changelog or of GitHub's releases, and the component it is about. */
export const importInput = z.object({
  component,
  text: z.string("Choose a file."),
});
export type ImportInput = z.infer<typeof importInput>;

/** What came of an import, or would come: then the drafts have no ids yet. */
export type ImportResult = {
  drafts: { version: string; headline: string; noteId: string | null }[];
  /** What was left out, in sentences. */
  skipped: string[];
};

/** A week's deployments as material for notes. */
export type WeekCompilation = {
  week: Week;
  releases: (DeployedRelease & { note: { id: string; status: NoteStatusName; headline: string } | null })[];
};
