import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { StepStateName } from "#lib/upgrades/schema-steps.ts";

const marks: Record<StepStateName, { tone: Tone; words: string }> = {
  new: { tone: "neutral", words: "New" },
  viewed: { tone: "info", words: "Viewed" },
  started: { tone: "act", words: "Started" },
  done: { tone: "done", words: "Done" },
};

/** How far a step is, in a word and a shape. */
export function StepMark({ state }: { state: StepStateName }) {
  const { tone, words } = marks[state];
  return <StatusMark tone={tone}>{words}</StatusMark>;
}
