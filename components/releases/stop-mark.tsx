import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { isHeld, stopWords } from "#lib/deployments/rules.ts";
import type { Stop } from "#lib/deployments/schema.ts";

const tones: Partial<Record<Stop["stage"], Tone>> = {
  complete: "done",
  rolled_back: "danger",
  planned: "neutral",
};

/** How a release stands in an environment, in a word and a shape. */
export function StopMark({ stop }: { stop: Stop }) {
  return (
    <StatusMark tone={isHeld(stop) ? "needs-you" : (tones[stop.stage] ?? "info")}>
      {stopWords(stop)}
    </StatusMark>
  );
}
