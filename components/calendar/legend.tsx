import { classNames } from "#components/ui/class-names.ts";
import { ToneShape } from "#components/ui/tone-shape.tsx";
import { entryTone, hatchStyle } from "./entry-style.ts";

const kinds = [
  ["agreed", "Agreed window"],
  ["offered", "Offered, not agreed"],
  ["cancelled", "Over or cancelled"],
  ["train", "Release train"],
] as const;

const hatches = [
  ["hard", "Blackout"],
  ["soft", "Soft blackout"],
] as const;

/** What the shapes, patterns and, on a phone, the numbers of a month mean. */
export function Legend({ hasFree }: { hasFree: boolean }) {
  return (
    <ul aria-label="Legend" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      {kinds.map(([kind, words]) => (
        <li key={kind} className="flex items-center gap-1.5">
          <ToneShape tone={entryTone[kind]} className="size-2" />
          {words}
        </li>
      ))}
      {hatches.map(([kind, words]) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classNames("size-4 border border-line-strong", hatchStyle[kind])}
          />
          {words}
        </li>
      ))}
      {hasFree && (
        <li className="flex items-center gap-1.5 md:hidden">
          <span aria-hidden="true">9</span>
          Free windows
        </li>
      )}
    </ul>
  );
}
