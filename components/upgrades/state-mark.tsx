import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { EnrollmentStateName } from "#lib/upgrades/schema.ts";

const words: Record<EnrollmentStateName, string> = {
  awaiting_client: "Client's move",
  awaiting_vendor: "Spec's move",
  agreed: "Agreed",
  completed: "Done",
};

/** Whose move it is, in a word and a shape; amber only for the side that reads it. */
export function StateMark({ state, side }: { state: EnrollmentStateName; side: "client" | "vendor" }) {
  return <StatusMark tone={toneOf(state, side)}>{words[state]}</StatusMark>;
}

function toneOf(state: EnrollmentStateName, side: "client" | "vendor"): Tone {
  if (state === "agreed" || state === "completed") return "done";
  return state === (side === "client" ? "awaiting_client" : "awaiting_vendor") ? "needs-you" : "info";
}
