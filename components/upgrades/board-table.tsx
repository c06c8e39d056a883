"use client";

import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { Cell, ColumnHeading, Row, RowHeading, Table } from "#components/ui/table.tsx";
import { stateLabels } from "#lib/upgrades/rules-board.ts";
import type { BoardRow } from "#lib/upgrades/schema-board.ts";

type Props = { rows: BoardRow[]; upgradeSlug: string; mayChoose: boolean };

/**
 * Tenants of an upgrade, longest wait first: whose move, since when, how far with the steps. Rows of 36 px. On the
 * client's side of the line, so that fifty rows travel as data once and not as markup twice.
 */
export function BoardTable({ rows, upgradeSlug, mayChoose }: Props) {
  return (
    <Table caption="Tenants, longest wait first" className="lg:table-fixed">
      <thead>
        <tr>
          {mayChoose && (
            <ColumnHeading className="w-9">
              <span className="sr-only">Choose</span>
            </ColumnHeading>
          )}
          <ColumnHeading className="lg:w-[32%]">Tenant</ColumnHeading>
          <ColumnHeading className="w-28 max-sm:hidden">State</ColumnHeading>
          <ColumnHeading className="max-lg:hidden">Asked, or agreed window</ColumnHeading>
          <ColumnHeading numeric className="w-16 max-sm:hidden">
            Steps
          </ColumnHeading>
          <ColumnHeading className="w-40 max-2xl:hidden">Representative</ColumnHeading>
          <ColumnHeading numeric className="w-36 max-sm:hidden">
            Since
          </ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BoardLine key={row.id} row={row} upgradeSlug={upgradeSlug} mayChoose={mayChoose} />
        ))}
      </tbody>
    </Table>
  );
}

function BoardLine({ row, upgradeSlug, mayChoose }: { row: BoardRow } & Omit<Props, "rows">) {
  const { id, tenantSlug, tenantName, representativeName, state, since, waitingSince, words, steps } = row;
  const waits = state === "awaiting_vendor" || state === "awaiting_client";
  return (
    <Row className="has-checked:bg-act-soft">
      {mayChoose && (
        <Cell>
          <input
            type="checkbox"
            name="enrollmentIds[]"
            value={id}
            aria-label={tenantName}
            className="size-4 align-middle"
          />
        </Cell>
      )}
      <RowHeading className="min-w-32 font-semibold wrap-anywhere lg:truncate [&_bdi]:wrap-anywhere">
        <Link href={`/staff/upgrades/${upgradeSlug}/${tenantSlug}`} prefetch={false} className="text-link">
          <bdi>{tenantName}</bdi>
        </Link>
        <span className="block font-normal text-xs/5 sm:hidden">
          <span className={toneOf(state)}>{stateLabels[state]}</span> since {since}
          {steps.overdue && <span className="text-needs"> · steps overdue</span>}
        </span>
        <span className="block font-normal text-ink-muted text-xs/5 lg:hidden">{words}</span>
      </RowHeading>
      <Cell className={classNames("whitespace-nowrap max-sm:hidden", toneOf(state))}>
        {stateLabels[state]}
      </Cell>
      <Cell className="truncate max-lg:hidden" title={words}>
        {words}
      </Cell>
      <Cell numeric className={classNames("max-sm:hidden", steps.overdue && "font-semibold text-needs")}>
        <StepCount steps={steps} />
      </Cell>
      <Cell className="truncate text-ink-muted max-2xl:hidden">{representativeName}</Cell>
      <Cell numeric className={classNames("max-sm:hidden", waits ? undefined : "text-ink-muted")}>
        <time dateTime={waitingSince}>{since}</time>
      </Cell>
    </Row>
  );
}

const toneOf = (state: BoardRow["state"]) => (state === "awaiting_vendor" ? "text-needs" : undefined);

function StepCount({ steps: { done, asked, overdue } }: Pick<BoardRow, "steps">) {
  if (asked === 0) return <span className="text-ink-muted">none</span>;
  return (
    <>
      <span aria-hidden="true">
        {overdue && "! "}
        {done}/{asked}
      </span>
      <span className="sr-only">
        {done} of {asked} done{overdue && ", overdue"}
      </span>
    </>
  );
}
