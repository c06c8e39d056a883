import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { type NoteStatusName, noteStatusLabels } from "#lib/releases/schema.ts";

const tones: Record<NoteStatusName, Tone> = {
  draft: "needs-you",
  in_review: "info",
  scheduled: "info",
  published: "done",
  withdrawn: "danger",
};

/** Where a note stands on its way to its readers. */
export function NoteStatus({ status }: { status: NoteStatusName }) {
  return <StatusMark tone={tones[status]}>{noteStatusLabels[status]}</StatusMark>;
}
