import Link from "next/link";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { componentLabels } from "#lib/releases/schema.ts";
import type { FeedItem } from "#lib/releases/schema-feed.ts";
import { formatDay } from "#lib/time/format.ts";
import { NoteLabels } from "./note-labels.tsx";
import { UnreadMark } from "./unread-mark.tsx";

type Props = { notes: (FeedItem & { isUnread?: boolean })[]; zone: string; base: string };

/** Notes with what a hurried reader asks first: what changed, must I do something, did it stay. */
export function FeedList({ notes, zone, base }: Props) {
  return (
    <ul className="divide-y divide-line">
      {notes.map((note) => (
        <li
          key={note.slug}
          className="grid gap-x-6 gap-y-1 py-4 first:pt-0 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <p className="text-ink-muted tabular">
            {componentLabels[note.component]} <span className="whitespace-nowrap">{note.version}</span>
            <time
              dateTime={note.publishedAt.toISOString()}
              className="text-xs before:content-['_·_'] sm:block sm:before:content-none"
            >
              {formatDay(note.publishedAt, zone)}
            </time>
          </p>
          <div className="min-w-0">
            <h3 dir="auto" className="text-base">
              {note.isUnread && <UnreadMark />}
              {/* A page of notes would otherwise fetch each of them ahead. */}
              <Link href={`${base}/${note.slug}`} prefetch={false} className="hover:underline">
                {note.headline}
              </Link>
            </h3>
            <p dir="auto" className="mt-0.5 max-w-measure text-ink-muted">
              {note.summary}
            </p>
            <FeedState note={note} base={base} zone={zone} />
            <div className="mt-2">
              <NoteLabels {...note} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function FeedState({ note, base, zone }: { note: FeedItem; base: string; zone: string }) {
  const { rolledBackAt, withdrawn, reshippedAs, actionRequired } = note;
  return (
    <>
      {(rolledBackAt || withdrawn) && (
        <p className="mt-1">
          <StatusMark tone="danger">
            {rolledBackAt ? `Rolled back on ${formatDay(rolledBackAt, zone)}` : "Withdrawn"}
            {reshippedAs && (
              <>
                , shipped again as{" "}
                <Link href={`${base}/${reshippedAs.slug}`} prefetch={false} className="underline">
                  {reshippedAs.version}
                </Link>
              </>
            )}
          </StatusMark>
        </p>
      )}
      {actionRequired && !withdrawn && (
        <p dir="auto" className="mt-1 max-w-measure">
          <StatusMark tone="needs-you">{actionRequired}</StatusMark>
        </p>
      )}
    </>
  );
}
