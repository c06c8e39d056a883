import Link from "next/link";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { ListedNight } from "#lib/night/schema.ts";

/** Windows of many tenants: whose, when by the site's clocks and the reader's, which crew, and how it stands. */
export function NightList({ nights, caption }: { nights: ListedNight[]; caption: string }) {
  return (
    <Table caption={caption} wide>
      <thead>
        <tr>
          <ColumnHeading className="w-[24%]">Client</ColumnHeading>
          <ColumnHeading className="w-[16%]">Upgrade</ColumnHeading>
          <ColumnHeading className="w-[32%]">When</ColumnHeading>
          <ColumnHeading className="w-[11%]">Crew</ColumnHeading>
          <ColumnHeading>State</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {nights.map((night) => (
          <Row key={night.id}>
            <RowHeading>
              <Link href={`/staff/windows/${night.id}`} className="text-link">
                <bdi>{night.tenantName}</bdi>
              </Link>
            </RowHeading>
            <Cell>{night.upgradeTitle}</Cell>
            <Cell className="tabular">
              {night.text}
              {night.yours !== night.text && <span className="block text-ink-muted">{night.yours}</span>}
            </Cell>
            <Cell className="whitespace-nowrap">{night.crewName}</Cell>
            <Cell>
              <StatusMark tone={toneOf(night)}>{night.words}</StatusMark>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function toneOf({ state, stage, isDue }: ListedNight): Tone {
  if (state === "completed" || state === "completed_no_op") return "done";
  if (state === "rolled_back" || state === "not_started") return "danger";
  if (state === "cancelled") return "neutral";
  if (isDue) return "needs-you";
  return stage === "scheduled" ? "info" : "danger";
}
