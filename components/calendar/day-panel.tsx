import Link from "next/link";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { FreeWindow, OpenedDay } from "#lib/calendar/schema.ts";
import { EntryList } from "./entry-list.tsx";

/** The list of one day: what stands on it, and the windows that are free. Focus comes here when the day is opened. */
export function DayPanel({ id, day }: { id: string; day: OpenedDay }) {
  const { name, summary, entries, free, freeWords, capacity } = day;
  const isEmpty = entries.length === 0 && !freeWords && capacity.length === 0;
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      className="wrap-anywhere flex scroll-mt-4 flex-col gap-4"
    >
      <div>
        <h2 id={`${id}-name`} className="text-base">
          {name}
          {summary && <span className="sr-only">, {summary}</span>}
        </h2>
        {summary && (
          <p aria-hidden="true" className="text-ink-muted first-letter:uppercase">
            {summary}
          </p>
        )}
      </div>
      {entries.length > 0 && <EntryList entries={entries} />}
      {freeWords && (
        <div className="flex flex-col gap-2">
          <p>{freeWords}</p>
          <FreeList
            label="In your off-peak hours"
            windows={free.filter(({ isOffPeak }) => isOffPeak)}
            isNamed={free.some(({ isOffPeak }) => isOffPeak)}
          />
          <FreeList
            label="At other hours"
            windows={free.filter(({ isOffPeak }) => !isOffPeak)}
            isNamed={free.some(({ isOffPeak }) => isOffPeak)}
          />
        </div>
      )}
      {capacity.length > 0 && (
        <ul className="flex flex-col gap-1 text-ink-muted text-xs">
          {capacity.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {isEmpty && <p className="text-ink-muted">Nothing on this day.</p>}
    </section>
  );
}

type FreeListProps = { label: string; windows: FreeWindow[]; isNamed: boolean };

/** Starts of free windows; named where some suit better than others. */
function FreeList({ label, windows, isNamed }: FreeListProps) {
  if (windows.length === 0) return null;
  return (
    <>
      {isNamed && (
        <p aria-hidden="true" className="text-ink-muted text-xs">
          {label}
        </p>
      )}
      <ul aria-label={isNamed ? label : "Free windows"} className="flex flex-wrap gap-1.5 tabular">
        {windows.map(({ text, href }) => (
          <li key={text}>
            {href ? (
              <Link
                href={href}
                prefetch={false}
                className={`${buttonStyle("secondary", "small")} no-underline`}
              >
                <span className="sr-only">Propose </span>
                {text}
              </Link>
            ) : (
              <span className="inline-block px-1.5 py-1">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
