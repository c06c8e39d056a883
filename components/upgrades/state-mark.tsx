import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { EnrollmentStateName } from "#lib/upgrades/schema.ts";

const marks: Record<EnrollmentStateName, { tone: Tone; words: string }> = {
  awaiting_client: { tone: "needs-you", words: "Your move" },
  awaiting_vendor: { tone: "info", words: "Spec’s move" },
  agreed: { tone: "done", words: "Agreed" },
  completed: { tone: "done", words: "Done" },
};

/** Whose move it is, in a word and a shape, as the client reads it. */
export function StateMark({ state }: { state: EnrollmentStateName }) {
  const { tone, words } = marks[state];
  return <StatusMark tone={tone}>{words}</StatusMark>;
}
