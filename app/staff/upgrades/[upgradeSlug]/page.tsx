import type { Metadata } from "next";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { BoardFacts } from "#components/upgrades/board-facts.tsx";
import { BoardFilterForm } from "#components/upgrades/board-filter.tsx";
import { boardHref } from "#components/upgrades/board-href.ts";
import { BoardTable } from "#components/upgrades/board-table.tsx";
import { BoardTotals } from "#components/upgrades/board-totals.tsx";
import { NudgeForm } from "#components/upgrades/nudge-form.tsx";
import { ThreeDates } from "#components/upgrades/three-dates.tsx";
import { WindowStrip } from "#components/upgrades/window-strip.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getUpgradeBoard } from "#lib/upgrades/get-upgrade-board.ts";
import { BOARD_PAGE_SIZE } from "#lib/upgrades/rules-board.ts";
import { nudge } from "./actions.ts";

export const metadata: Metadata = { title: "Upgrade" };

type Props = {
  params: Promise<{ upgradeSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every tenant of an upgrade, longest wait first: who waits for whom, since when, and when the crews work. */
export default async function UpgradeBoardPage({ params, searchParams }: Props) {
  const ctx = await forPage(requireStaffContext());
  const board = await forPage(getUpgradeBoard(ctx, (await params).upgradeSlug, await searchParams));
  const { slug, filter, rows, matching, page, pages, strip, mayNudge } = board;
  const first = (page - 1) * BOARD_PAGE_SIZE + 1;
  const table = <BoardTable rows={rows} upgradeSlug={slug} mayChoose={mayNudge} />;
  const hidden = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? ""]));
  return (
    <>
      <PageHeader
        title={board.title}
        lead={<ThreeDates dates={board.dates} />}
        back={{ href: "/staff/upgrades", label: "Upgrades" }}
      />
      <Section title="Agreed windows in the coming weeks" note={`All upgrades, ${strip.zoneName}`}>
        <WindowStrip strip={strip} />
      </Section>
      <Section title="Tenants" note={matching === board.totals.all ? undefined : `${matching} match`}>
        <div className="mb-4 flex flex-col gap-3">
          <BoardTotals board={board} />
          <BoardFilterForm board={board} />
        </div>
        {rows.length === 0 && (
          <EmptyState title="No tenant matches">Clear a filter to see the others.</EmptyState>
        )}
        {rows.length > 0 && mayNudge && (
          <NudgeForm action={nudge.bind(null, slug)} hidden={hidden} matching={matching} shown={rows.length}>
            {table}
          </NudgeForm>
        )}
        {rows.length > 0 && !mayNudge && table}
        <Pagination
          label="tenants"
          position={`${first}–${first + rows.length - 1} of ${matching}`}
          newerLabel="Before"
          olderLabel="Next"
          newerHref={page > 1 ? boardHref(slug, filter, page - 1) : undefined}
          olderHref={page < pages ? boardHref(slug, filter, page + 1) : undefined}
        />
      </Section>
      <Section title="About this upgrade">
        <BoardFacts board={board} />
      </Section>
    </>
  );
}
