import Link from "next/link";
import { UnreadMark } from "#components/releases/unread-mark.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { componentLabels } from "#lib/releases/schema.ts";
import type { FeedItem, FeedLine } from "#lib/releases/schema-feed.ts";
import { formatDay } from "#lib/time/format.ts";

type Props = { notes: FeedLine[]; tenantSlug: string; zone: string };

/** The newest notes, a line each: what changed, and whether something must be done. */
export function LatestNotes({ notes, tenantSlug, zone }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {notes.map((note) => (
        <li key={note.slug}>
          <Link
            href={`/t/${tenantSlug}/releases/${note.slug}`}
            className="grid gap-x-6 gap-y-0.5 py-2.5 hover:bg-hover md:grid-cols-[14rem_minmax(0,1fr)_auto]"
          >
            <span className="tabular">
              {componentLabels[note.component]} {note.version}
            </span>
            <span dir="auto" className="font-semibold">
              {note.isUnread && <UnreadMark />}
              {note.headline}
            </span>
            <span className="text-ink-muted md:text-end">
              <NoteState note={note} />{" "}
              <time dateTime={note.publishedAt.toISOString()}>{formatDay(note.publishedAt, zone)}</time>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoteState({ note }: { note: FeedItem }) {
  if (note.rolledBackAt) return <StatusMark tone="danger">Rolled back</StatusMark>;
  if (note.withdrawn) return <StatusMark tone="danger">Withdrawn</StatusMark>;
  if (note.actionRequired) return <StatusMark tone="needs-you">Needs action</StatusMark>;
  return null;
}
