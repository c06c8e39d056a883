import { ToneShape } from "#components/ui/tone-shape.tsx";
import { isHeld, stageName, stagesInOrder } from "#lib/deployments/rules.ts";
import type { StagedStop } from "#lib/deployments/schema.ts";
import { formatClock, formatDay } from "#lib/time/format.ts";

type Props = { stop: StagedStop; zone: string };

/** The stages of a zero-downtime deployment with the time each was reached, and where it was held or taken back. */
export function StageTimeline({ stop, zone }: Props) {
  const { reached, rolledBackAt, heldAt, stage: current } = stop;
  const times = new Map(reached.map(({ stage, at }) => [stage, at]));
  const [first] = reached;
  const day = first && formatDay(first.at, zone);
  const clock = (at: Date) =>
    formatDay(at, zone) === day ? formatClock(at, zone) : `${formatDay(at, zone)}, ${formatClock(at, zone)}`;
  return (
    <ol className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2 gap-y-1 text-xs/5 tabular">
      {stagesInOrder.map((stage) => {
        const at = times.get(stage);
        const tone = !at ? "neutral" : stage === current && stage !== "complete" ? "info" : "done";
        return (
          <li key={stage} className="col-span-3 grid grid-cols-subgrid items-baseline">
            <ToneShape tone={tone} />
            <span className={at ? undefined : "text-ink-muted"}>{stageName[stage]}</span>
            <span className="text-end text-ink-muted">
              {at ? <time dateTime={at.toISOString()}>{clock(at)}</time> : "not reached"}
            </span>
          </li>
        );
      })}
      {rolledBackAt && <Ended tone="danger" words="Rolled back" at={rolledBackAt} clock={clock} />}
      {heldAt && isHeld(stop) && <Ended tone="needs-you" words="Held" at={heldAt} clock={clock} />}
    </ol>
  );
}

type EndedProps = {
  tone: "danger" | "needs-you";
  words: string;
  at: Date;
  clock: (at: Date) => string;
};

function Ended({ tone, words, at, clock }: EndedProps) {
  return (
    <li className="col-span-3 grid grid-cols-subgrid items-baseline">
      <ToneShape tone={tone} />
      <span className="font-semibold">{words}</span>
      <time dateTime={at.toISOString()} className="text-end">
        {clock(at)}
      </time>
    </li>
  );
}
