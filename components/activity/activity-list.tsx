import type { ReactNode } from "react";
import { Time } from "#components/shell/time.tsx";
import type { ActivityEvent } from "#lib/audit/schema.ts";

type ActivityListProps<E extends ActivityEvent> = {
  events: E[];
  /** The zone the times are told in. */
  zone: string;
  /** Where the actor stands: the organisation's name, or a link to it. */
  place: (event: E) => ReactNode;
};

/** Steps as sentences, newest first: who did what, where and when. */
export function ActivityList<E extends ActivityEvent>({ events, zone, place }: ActivityListProps<E>) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {events.map((event) => (
        <li key={event.id} className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_max-content]">
          <p dir="auto" className="min-w-0">
            <span className="font-semibold">{event.actorName}</span> {event.summary}
          </p>
          <p className="text-ink-muted text-xs/5 sm:text-end">
            <Time at={event.at} zone={zone} />
            <span className="sm:block"> {place(event)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
