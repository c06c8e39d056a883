import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { readerOf, threeDates, toldInstant } from "./reader.ts";
import type { EnrollmentStateName, UpgradeRow } from "./schema.ts";
import { findUpgrades } from "./store.ts";

/** Every announced upgrade, newest first, with how its tenants stand. */
export async function listUpgrades(ctx: StaffContext): Promise<UpgradeRow[]> {
  const { zone } = readerOf(ctx);
  const { upgrades, counts } = await withStaff(ctx, findUpgrades);
  const countOf = (id: string, state: EnrollmentStateName) =>
    counts.find((count) => count.upgradeId === id && count.state === state)?._count ?? 0;
  return upgrades.map(({ id, slug, title, component, announcedAt, ...dates }) => ({
    slug,
    title,
    component,
    announced: toldInstant(announcedAt, zone),
    dates: threeDates(dates, zone),
    counts: {
      awaiting_client: countOf(id, "awaiting_client"),
      awaiting_vendor: countOf(id, "awaiting_vendor"),
      agreed: countOf(id, "agreed"),
      completed: countOf(id, "completed"),
    },
  }));
}
