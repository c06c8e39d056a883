import { FilterLinks } from "#components/releases/filter-links.tsx";
import { onlyLabels, stateLabels } from "#lib/upgrades/rules-board.ts";
import type { UpgradeBoard } from "#lib/upgrades/schema-board.ts";
import { boardHref } from "./board-href.ts";

const states = ["awaiting_vendor", "awaiting_client", "agreed", "completed"] as const;
const views = ["unanswered", "overdue"] as const;

/** How the tenants stand over the whole upgrade; each number leads to them. */
export function BoardTotals({ board: { slug, totals, filter } }: { board: UpgradeBoard }) {
  const link = (label: string, count: number, to: object, current: boolean) => ({
    label: `${label} ${count.toLocaleString("en-GB")}`,
    href: boardHref(slug, { ...filter, state: null, only: null, ...to }),
    current,
  });
  return (
    <FilterLinks
      label="Tenants by state"
      links={[
        link("All", totals.all, {}, !filter.state && !filter.only),
        ...states.map((state) => link(stateLabels[state], totals[state], { state }, filter.state === state)),
        ...views.map((only) => link(onlyLabels[only], totals[only], { only }, filter.only === only)),
      ]}
    />
  );
}
