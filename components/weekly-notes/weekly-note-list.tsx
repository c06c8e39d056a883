import Link from "next/link";
import { NoteLabels } from "#components/releases/note-labels.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { componentLabels } from "#lib/releases/schema.ts";
import type { WeeklyNote } from "#lib/weekly-notes/schema.ts";

type Props = {
  notes: WeeklyNote[];
  /** Where the notes stand: "/t/acme-bank/releases". */
  base: string;
};

/** The notes of a week with what each asks for. */
export function WeeklyNoteList({ notes, base }: Props) {
  return (
    <ul className="divide-y divide-line">
      {notes.map((note) => (
        <li key={note.id} className="py-4 first:pt-0">
          <p className="text-ink-muted tabular">
            {componentLabels[note.component]} {note.version}
          </p>
          <h3 dir="auto" className="text-base">
            <Link href={`${base}/${note.slug}`} prefetch={false} className="hover:underline">
              {note.headline}
            </Link>
          </h3>
          <p dir="auto" className="mt-0.5 max-w-measure text-ink-muted">
            {note.summary}
          </p>
          {note.withdrawn && (
            <p className="mt-1">
              <StatusMark tone="danger">Withdrawn since</StatusMark>
            </p>
          )}
          {note.actionRequired && !note.withdrawn && (
            <p dir="auto" className="mt-1 max-w-measure">
              <StatusMark tone="needs-you">{note.actionRequired}</StatusMark>
            </p>
          )}
          <div className="mt-2">
            <NoteLabels {...note} />
          </div>
        </li>
      ))}
    </ul>
  );
}
