import { classNames } from "#components/ui/class-names.ts";
import { toneText } from "#components/ui/tone.ts";
import { ToneShape } from "#components/ui/tone-shape.tsx";
import type { CalendarDay, EntryKind } from "#lib/calendar/schema.ts";
import { entryTone } from "./entry-style.ts";

/** A day at a glance: its number, what stands on it, what is free. On a phone, how many of each. */
export function DayCell({
  number,
  isToday,
  isPast,
  inMonth,
  entries,
  more,
  counts,
  free,
  foot,
}: CalendarDay) {
  return (
    <span aria-hidden="true" className="flex h-full flex-col gap-1 p-1 md:p-1.5">
      <span
        className={classNames(
          "self-start px-1 text-xs/5 tabular",
          isToday ? "rounded-sm bg-ink font-semibold text-page" : !inMonth || isPast ? "text-ink-faint" : "",
        )}
      >
        {number}
      </span>
      <span className="hidden min-w-0 flex-1 flex-col gap-0.5 md:flex">
        {entries.map(({ key, kind, short }) => (
          <span key={key} className="flex min-w-0 items-baseline gap-1 text-xs/4">
            <ToneShape tone={entryTone[kind]} className="size-2" />
            <span className={classNames("truncate", kind === "cancelled" && "line-through", mutedKind[kind])}>
              {short}
            </span>
          </span>
        ))}
        {more > 0 && <span className="text-ink-muted text-xs/4">and {more} more</span>}
      </span>
      <span className="flex flex-1 flex-wrap content-start gap-x-1.5 md:hidden">
        {/* A blackout is the pattern behind the cell. */}
        {counts
          .filter(({ kind }) => kind !== "hard" && kind !== "soft")
          .map(({ kind, count }) => (
            <span
              key={kind}
              className={classNames("flex items-center gap-0.5 text-xs/4", toneText[entryTone[kind]])}
            >
              <ToneShape tone={entryTone[kind]} className="size-2" />
              {count > 1 && count}
            </span>
          ))}
      </span>
      {free !== null && <span className="text-ink-muted text-xs/4 tabular md:hidden">{free}</span>}
      <span className="hidden text-ink-muted text-xs/4 tabular md:block">
        {foot.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </span>
    </span>
  );
}

const mutedKind: Partial<Record<EntryKind, string>> = {
  ended: "text-ink-muted",
  cancelled: "text-ink-muted",
  soft: "text-ink-muted",
  train: "text-ink-muted",
};
