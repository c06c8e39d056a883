import { Time } from "#components/shell/time.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import type { CoverageLine } from "#lib/reading/schema.ts";

type Props = { lines: CoverageLine[]; isMajor: boolean; zone: string };

/** Who opened a note and, of a major, who acknowledged it. */
export function CoverageTable({ lines, isMajor, zone }: Props) {
  return (
    <Table caption="Who read the note">
      <thead>
        <tr>
          <ColumnHeading>Person</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Tenant</ColumnHeading>
          <ColumnHeading>Opened</ColumnHeading>
          {isMajor && <ColumnHeading>Acknowledged</ColumnHeading>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ tenant, person, role, readAt, acknowledgedAt }) => (
          <Row key={`${tenant.slug} ${person} ${role}`}>
            <RowHeading>
              <bdi>{person}</bdi>
              <span className="block font-normal text-ink-muted text-xs/5">
                <span className="sm:hidden">
                  <bdi>{tenant.name}</bdi>,{" "}
                </span>
                {role}
              </span>
            </RowHeading>
            <Cell className="max-sm:hidden">
              <bdi>{tenant.name}</bdi>
            </Cell>
            <Cell className="tabular">{readAt ? <Time at={readAt} zone={zone} /> : <NotYet />}</Cell>
            {isMajor && (
              <Cell className="tabular">
                {acknowledgedAt ? <Time at={acknowledgedAt} zone={zone} /> : <NotYet />}
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function NotYet() {
  return <span className="text-ink-muted">Not yet</span>;
}
