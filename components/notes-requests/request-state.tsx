import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { requestStateLabels } from "#lib/notes-requests/rules.ts";
import type { RequestListItem } from "#lib/notes-requests/schema.ts";

const tones: Record<RequestListItem["state"], Tone> = {
  open: "info",
  compiling: "info",
  in_review: "info",
  delivered: "done",
  declined: "danger",
  cancelled: "neutral",
};

export function RequestState({ state }: { state: RequestListItem["state"] }) {
  return <StatusMark tone={tones[state]}>{requestStateLabels[state]}</StatusMark>;
}
