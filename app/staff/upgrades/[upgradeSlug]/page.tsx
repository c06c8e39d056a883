import type { Metadata } from "next";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { BoardList } from "#components/upgrades/board-list.tsx";
import { ThreeDates } from "#components/upgrades/three-dates.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { getUpgradeBoard } from "#lib/upgrades/get-upgrade-board.ts";

export const metadata: Metadata = { title: "Upgrade" };

type Props = { params: Promise<{ upgradeSlug: string }> };

const states = [
  { state: "awaiting_vendor", title: "Spec’s move" },
  { state: "awaiting_client", title: "Client’s move" },
  { state: "agreed", title: "Agreed" },
  { state: "completed", title: "Done" },
] as const;

/** Tenants by state, who waits since when; Spec's own moves first. */
export default async function UpgradeBoardPage({ params }: Props) {
  const ctx = await forPage(requireStaffContext());
  const board = await forPage(getUpgradeBoard(ctx, (await params).upgradeSlug));
  return (
    <>
      <PageHeader
        title={board.title}
        lead={<ThreeDates dates={board.dates} />}
        back={{ href: "/staff/upgrades", label: "Upgrades" }}
      />
      {states.map(({ state, title }) => {
        const rows = board.rows.filter((row) => row.state === state);
        if (rows.length === 0) return null;
        return (
          <Section key={state} title={title} note={String(rows.length)}>
            <BoardList rows={rows} upgradeSlug={board.slug} label={title} />
          </Section>
        );
      })}
      <Section title="About this upgrade">
        <DescriptionList
          items={[
            { term: "What", detail: <p className="max-w-measure whitespace-pre-line">{board.what}</p> },
            { term: "Expected length", detail: `${board.expectedMinutes} minutes` },
            { term: "Crew", detail: board.crewName },
            { term: "Representative", detail: `${board.representativeName}; deputy ${board.deputyName}` },
            { term: "Announced", detail: board.announced.text },
          ]}
        />
      </Section>
    </>
  );
}
