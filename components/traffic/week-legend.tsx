import type { ReactNode } from "react";

/** What the shapes of the week's picture mean; none is told by its colour alone. */
export function WeekLegend({ hasUnmeasured }: { hasUnmeasured: boolean }) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Entry sign={<span className="inline-block size-3 border-done-line border-b-2 bg-done-soft" />}>
        flat: the quietest fifth
      </Entry>
      <Entry sign={<Bar height="h-1.5" />}>half as tall: the middle</Entry>
      <Entry sign={<Bar height="h-3" />}>full: the busiest fifth</Entry>
      {hasUnmeasured && (
        <Entry sign={<span className="inline-block size-1 bg-ink-muted" />}>dot: never measured itself</Entry>
      )}
    </span>
  );
}

function Entry({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      {sign} {children}
    </span>
  );
}

function Bar({ height }: { height: string }) {
  return (
    <span className="inline-flex size-3 items-end bg-sunken">
      <span className={`w-full bg-info-line ${height}`} />
    </span>
  );
}
