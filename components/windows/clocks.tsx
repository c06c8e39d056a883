import type { Clock } from "#lib/windows/schema.ts";

type Props = { clocks: Clock[]; clockChange: string };

/** A window by three clocks: the site's, the viewer's and UTC. The first is the one that was agreed on. */
export function Clocks({ clocks, clockChange }: Props) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5">
      {clocks.map(({ label, text }, index) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-muted">{label}</dt>
          <dd className={index === 0 ? "font-semibold" : undefined}>{text}</dd>
        </div>
      ))}
      {clockChange && (
        <div className="col-span-2 mt-1">
          <dt className="sr-only">Clock change</dt>
          <dd>{clockChange}</dd>
        </div>
      )}
    </dl>
  );
}
