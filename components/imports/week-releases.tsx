import Link from "next/link";
import { NoteStatus } from "#components/releases/note-status.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import { environmentName } from "#lib/deployments/rules.ts";
import type { WeekCompilation } from "#lib/imports/schema.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { formatDay } from "#lib/time/format.ts";

type Props = { releases: WeekCompilation["releases"]; zone: string };

/** The releases of a week: how far they went, and the note they have or lack. */
export function WeekReleases({ releases, zone }: Props) {
  return (
    <Table caption="Releases deployed in this week">
      <thead>
        <tr>
          <ColumnHeading>Release</ColumnHeading>
          <ColumnHeading>Completed</ColumnHeading>
          <ColumnHeading numeric className="max-sm:hidden">
            Tenants
          </ColumnHeading>
          <ColumnHeading>Note</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <Row key={release.id}>
            <RowHeading className="tabular">
              {componentLabels[release.component]} {release.version}
              {release.outOfTrain && (
                <span className="block font-normal text-ink-muted text-xs/5">Outside the train</span>
              )}
            </RowHeading>
            <Cell className="tabular">
              <Completed release={release} zone={zone} />
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {release.tenantIds.length}
            </Cell>
            <Cell>
              {release.note ? (
                <Link
                  href={`/staff/releases/${release.note.id}`}
                  prefetch={false}
                  className="hover:underline"
                  aria-label={`Note on ${componentLabels[release.component]} ${release.version}`}
                >
                  <NoteStatus status={release.note.status} />
                </Link>
              ) : (
                <StatusMark tone="needs-you">No note</StatusMark>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Completed({ release, zone }: { release: WeekCompilation["releases"][number]; zone: string }) {
  return (
    <>
      {release.reached.map(({ environment, from, until }) => {
        const [first, last] = [formatDay(from, zone), formatDay(until, zone)];
        return (
          <span key={environment} className="block">
            {environmentName[environment]} {first === last ? first : `${first} – ${last}`}
          </span>
        );
      })}
      {release.reached.length === 0 && <span className="text-ink-muted">Not yet</span>}
      {release.rolledBack > 0 && (
        <StatusMark tone="danger">
          {release.rolledBack === 1 ? "1 rolled back" : `${release.rolledBack} rolled back`}
        </StatusMark>
      )}
    </>
  );
}
