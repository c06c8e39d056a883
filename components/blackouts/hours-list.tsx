import { DescriptionList } from "#components/ui/description-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { HoursRow } from "#lib/blackouts/schema-input.ts";
import { WEEKDAYS } from "./weekdays.ts";

/** The week's hours in which work is welcome, to read. */
export function HoursList({ rows, zoneName }: { rows: HoursRow[]; zoneName: string }) {
  if (rows.length === 0)
    return <EmptyState title="No off-peak hours are set">Any hour may be suggested.</EmptyState>;
  const byDay = Map.groupBy(rows, ({ weekday }) => weekday);
  return (
    <>
      <p className="mb-3 text-ink-muted">
        In {zoneName}. Hours past midnight belong to the day they begin on.
      </p>
      <DescriptionList
        items={[...byDay].map(([weekday, stretches]) => ({
          term: WEEKDAYS[weekday - 1],
          detail: stretches.map(({ start, end }) => `${start}–${end}`).join(", "),
        }))}
      />
    </>
  );
}
