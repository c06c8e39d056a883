import { EmptyState } from "#components/ui/empty-state.tsx";
import type { AgendaDay } from "#lib/calendar/schema.ts";
import { EntryList } from "./entry-list.tsx";

/** A month's days that have something on them, one below the other. */
export function Agenda({ days, name }: { days: AgendaDay[]; name: string }) {
  if (days.length === 0)
    return (
      <EmptyState title={`Nothing in ${name}`}>
        Agreed windows, open offers, blackouts and the release train appear here.
      </EmptyState>
    );
  return (
    <ol aria-label={`Agenda of ${name}`} className="divide-y divide-line border-line border-y">
      {days.map(({ day, name: dayName, isToday, entries }) => (
        <li key={day} className="grid gap-x-8 gap-y-2 py-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <h2>
            {dayName}
            {isToday && <span className="block font-normal text-ink-muted text-xs">Today</span>}
          </h2>
          <EntryList entries={entries} />
        </li>
      ))}
    </ol>
  );
}
