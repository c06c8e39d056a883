import { Time } from "#components/shell/time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { environmentName, isHeld, stopAt } from "#lib/deployments/rules.ts";
import type { StagedStop } from "#lib/deployments/schema.ts";
import { StageTimeline } from "./stage-timeline.tsx";
import { StopMark } from "./stop-mark.tsx";

/** A release in the tenant's own environments, staging first: how far it is, planned and actual times, and its stages. */
export function OwnTrain({ stops, zone }: { stops: StagedStop[]; zone: string }) {
  const furthest = stops.findLast(({ reached }) => reached.length > 0);
  return (
    <ol className="flex flex-col gap-5">
      {stops.map((stop) => (
        <li key={stop.environment}>
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-semibold">{environmentName[stop.environment]}</span>
            <StopMark stop={stop} />
          </p>
          <p className="text-ink-muted text-xs/5 tabular">
            <Time at={stopAt(stop)} zone={zone} />
            {stopAt(stop) !== stop.plannedAt && (
              <span className="block">
                Planned <Time at={stop.plannedAt} zone={zone} />
              </span>
            )}
          </p>
          <Why stop={stop} />
          {stop.reached.length > 0 && (
            <div className="mt-1">
              <Disclosure summary="Stages" open={stop === furthest}>
                <StageTimeline stop={stop} zone={zone} />
              </Disclosure>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Why({ stop }: { stop: StagedStop }) {
  const reason = isHeld(stop) ? stop.heldReason : stop.rollbackReason;
  return reason ? (
    <p dir="auto" className="mt-1 text-xs/5">
      {reason}
    </p>
  ) : null;
}
