import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { UpgradeTable } from "#components/upgrades/upgrade-table.tsx";
import { forPage } from "#lib/auth/page.ts";
import { requireStaffContext } from "#lib/auth/staff-context.ts";
import { zoneName } from "#lib/time/zone.ts";
import { listUpgrades } from "#lib/upgrades/list-upgrades.ts";

export const metadata: Metadata = { title: "Upgrades" };

export default async function UpgradesPage() {
  const ctx = await forPage(requireStaffContext());
  const upgrades = await listUpgrades(ctx);
  return (
    <>
      <PageHeader
        title="Upgrades"
        lead={`Majors arranged with clients, newest first. Dates are in ${zoneName(ctx.user.timeZone)}.`}
        actions={
          ctx.role !== "operator" && (
            <ButtonLink tone="primary" href="/staff/upgrades/new">
              Announce an upgrade
            </ButtonLink>
          )
        }
      />
      {upgrades.length > 0 ? (
        <UpgradeTable upgrades={upgrades} />
      ) : (
        <EmptyState title="No upgrade is announced">
          An announced upgrade asks its tenants for windows and shows here who has answered.
        </EmptyState>
      )}
    </>
  );
}
