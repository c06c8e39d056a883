import Link from "next/link";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import type { UpgradeRow } from "#lib/upgrades/schema.ts";

/** Announced upgrades with how many tenants stand where. */
export function UpgradeTable({ upgrades }: { upgrades: UpgradeRow[] }) {
  return (
    <Table caption="Upgrades">
      <thead>
        <tr>
          <ColumnHeading>Upgrade</ColumnHeading>
          <ColumnHeading numeric>
            Spec
            <span className="max-sm:sr-only">’s move</span>
          </ColumnHeading>
          <ColumnHeading numeric>
            Client
            <span className="max-sm:sr-only">’s move</span>
          </ColumnHeading>
          <ColumnHeading numeric className="max-sm:hidden">
            Agreed
          </ColumnHeading>
          <ColumnHeading numeric className="max-sm:hidden">
            Done
          </ColumnHeading>
          <ColumnHeading className="max-md:hidden">Decide by</ColumnHeading>
          <ColumnHeading className="max-md:hidden">Applied by</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {upgrades.map(({ slug, title, counts, dates }) => (
          <Row key={slug}>
            <RowHeading className="min-w-28 [&_bdi]:wrap-anywhere">
              <Link href={`/staff/upgrades/${slug}`} className="text-link">
                <bdi>{title}</bdi>
              </Link>
              <span className="block font-normal text-ink-muted text-xs/5 sm:hidden">
                {counts.agreed} agreed, {counts.completed} done
              </span>
              <span className="block font-normal text-ink-muted text-xs/5 md:hidden">
                Decide by {dates.decideBy.text}
              </span>
            </RowHeading>
            <Cell numeric className={counts.awaiting_vendor > 0 ? "font-semibold text-needs" : undefined}>
              {counts.awaiting_vendor}
            </Cell>
            <Cell numeric>{counts.awaiting_client}</Cell>
            <Cell numeric className="max-sm:hidden">
              {counts.agreed}
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {counts.completed}
            </Cell>
            <Cell className="whitespace-nowrap max-md:hidden">{dates.decideBy.text}</Cell>
            <Cell className="whitespace-nowrap max-md:hidden">{dates.appliedBy.text}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
