import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { ToneShape } from "#components/ui/tone-shape.tsx";
import type { CalendarEntry } from "#lib/calendar/schema.ts";
import { entryTone } from "./entry-style.ts";

/** What stands on a day, each with when it is and how it stands. */
export function EntryList({ entries }: { entries: CalendarEntry[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {entries.map(({ key, kind, title, when, notes, href }) => (
        <li key={key} className="flex items-baseline gap-2">
          <ToneShape tone={entryTone[kind]} />
          <div className="wrap-anywhere min-w-0">
            <p className={classNames("font-semibold", kind === "cancelled" && "line-through")}>
              {href ? (
                <Link href={href} prefetch={false} className="text-link">
                  <bdi>{title}</bdi>
                </Link>
              ) : (
                <bdi>{title}</bdi>
              )}
            </p>
            {when && (
              <p className={classNames("tabular", kind === "cancelled" && "text-ink-muted line-through")}>
                {when}
              </p>
            )}
            {notes.map((note) => (
              <p key={note} className="text-ink-muted text-xs">
                {note}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
