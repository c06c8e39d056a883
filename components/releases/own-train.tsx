import { Time } from "#components/shell/time.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { environmentName, stageWords, stopAt } from "#lib/deployments/rules.ts";
import type { Stop } from "#lib/deployments/schema.ts";

const tones: Partial<Record<Stop["stage"], Tone>> = {
  complete: "done",
  rolled_back: "danger",
  planned: "neutral",
};

/** A release in the tenant's own environments, staging first: how far it is, and since or until when. */
export function OwnTrain({ stops, zone }: { stops: Stop[]; zone: string }) {
  return (
    <ol className="flex flex-col gap-4">
      {stops.map((stop) => (
        <li key={stop.environment}>
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-semibold">{environmentName[stop.environment]}</span>
            <StatusMark tone={tones[stop.stage] ?? "info"}>{stageWords[stop.stage]}</StatusMark>
          </p>
          <p className="text-ink-muted text-xs/5 tabular">
            <Time at={stopAt(stop)} zone={zone} />
            {stopAt(stop) !== stop.plannedAt && (
              <span className="block">
                Planned <Time at={stop.plannedAt} zone={zone} />
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
