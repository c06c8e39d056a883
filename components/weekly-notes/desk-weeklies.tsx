import Link from "next/link";
import { Time } from "#components/shell/time.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import type { WeeklyDeskItem } from "#lib/weekly-notes/schema.ts";
import { weekWords } from "./week-words.ts";

type Props = { items: WeeklyDeskItem[]; zone: string };

/** Weekly notes of many tenants: for whom, how much stands in them, when they go or went out. */
export function DeskWeeklies({ items, zone }: Props) {
  return (
    <Table caption="Weekly notes">
      <thead>
        <tr>
          <ColumnHeading>Tenant</ColumnHeading>
          <ColumnHeading className="max-sm:hidden">Week</ColumnHeading>
          <ColumnHeading numeric>Notes</ColumnHeading>
          <ColumnHeading>Sent</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id}>
            <RowHeading>
              <Link href={`/staff/weekly-notes/${item.id}`} prefetch={false} className="hover:underline">
                <bdi>{item.tenant.name}</bdi>
              </Link>
              <span className="block font-normal text-ink-muted text-xs/5 sm:hidden">
                {weekWords(item, item.tenant.timeZone)}
              </span>
            </RowHeading>
            <Cell className="whitespace-nowrap tabular max-sm:hidden">
              {weekWords(item, item.tenant.timeZone)}
            </Cell>
            <Cell numeric>{item.notes}</Cell>
            <Cell className="tabular">
              {item.sentAt ? (
                <StatusMark tone="done">
                  <Time at={item.sentAt} zone={zone} />
                </StatusMark>
              ) : (
                <>
                  Goes out <Time at={item.sendAt} zone={zone} />
                </>
              )}
              {item.editedBy && (
                <span className="block text-ink-muted text-xs/5">Edited by {item.editedBy}</span>
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
