import Link from "next/link";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import { componentLabels, releaseKindLabels } from "#lib/releases/schema.ts";
import type { NoteListItem } from "#lib/releases/schema-desk.ts";
import { formatDay, formatRelativeDays } from "#lib/time/format.ts";
import { NoteStatus } from "./note-status.tsx";

type Props = { notes: NoteListItem[]; now: Date; zone: string };

/** The desk's notes: what it says, where it stands and since when. */
export function NoteTable({ notes, now, zone }: Props) {
  return (
    <Table caption="Release notes">
      <thead>
        <tr>
          <ColumnHeading>Note</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Release</ColumnHeading>
          <ColumnHeading>Status</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Since</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => {
          const release = `${componentLabels[note.component]} ${note.version}`;
          const since =
            note.status === "draft" ? formatRelativeDays(now, note.since, zone) : formatDay(note.since, zone);
          return (
            <Row key={note.id}>
              <RowHeading className="min-w-40">
                <Link
                  href={`/staff/releases/${note.id}`}
                  prefetch={false}
                  dir="auto"
                  className="hover:underline"
                >
                  {note.headline || `No headline yet (${note.version})`}
                </Link>
                <span className="block font-normal text-ink-muted text-xs/5 sm:hidden">
                  {release} · {since}
                </span>
              </RowHeading>
              <Cell className="whitespace-nowrap tabular max-sm:hidden">
                {release}
                {note.kind === "major" && ` · ${releaseKindLabels.major}`}
              </Cell>
              <Cell className="whitespace-nowrap">
                <NoteStatus status={note.status} />
              </Cell>
              <Cell className="whitespace-nowrap tabular max-sm:hidden">{since}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
