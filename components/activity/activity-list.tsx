import { Time } from "#components/shell/time.tsx";
import type { ActivityEvent } from "#lib/audit/schema.ts";

type ActivityListProps<E extends ActivityEvent> = {
  events: E[];
  /** The zone the times are told in. */
  zone: string;
  /** Whom the client's people of an event work for. */
  client: (event: E) => string;
  /** What an event concerns, where the list spans tenants. */
  concerns?: (event: E) => string;
};

/** Steps as sentences, newest first: who did what, and when. */
export function ActivityList<E extends ActivityEvent>({
  events,
  zone,
  client,
  concerns,
}: ActivityListProps<E>) {
  return (
    <ol className="divide-y divide-line border-line border-b">
      {events.map((event) => (
        <li key={event.id} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 py-2">
          <p className="min-w-0 flex-1 basis-64">
            <bdi className="font-semibold">{event.actorName}</bdi>
            <span className="text-ink-muted">{employer(event.side, client(event))}</span> {event.summary}
          </p>
          <p className="wrap-anywhere text-ink-muted text-xs/5 tabular">
            {concerns && `${concerns(event)} · `}
            <Time at={event.at} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function employer(side: ActivityEvent["side"], client: string): string {
  if (side === "system") return "";
  if (side === "api_token") return " (API token)";
  return side === "staff" ? " of Spec" : ` of ${client}`;
}
