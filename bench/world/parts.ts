import { idOf } from "../../prisma/seed/ids.ts";
import { worldSize } from "./size.ts";
import type { BenchTenant } from "./tenants.ts";
import { plusDays, plusHours } from "./time.ts";
import type { BenchUpgrade } from "./upgrades.ts";

const WINDOW_HOURS = 2;
const HOURS_BETWEEN_STARTS = 4;

/** One tenant's part in one upgrade: who it is for and the slot it asks for, among the first its own. */
export function part(upgrade: BenchUpgrade, tenant: BenchTenant, place: number) {
  const startsAt = plusHours(
    upgrade.row.firstPossibleAt,
    (place % worldSize.arrangingTenants) * HOURS_BETWEEN_STARTS,
  );
  const name = [upgrade.row.slug, tenant.row.slug];
  return {
    upgrade,
    tenant,
    place,
    enrollmentId: idOf("bench enrollment", ...name),
    proposalId: idOf("bench proposal", ...name),
    windowId: idOf("bench window", ...name),
    proposedAt: plusDays(upgrade.row.announcedAt, 2),
    answeredAt: plusDays(upgrade.row.announcedAt, 3),
    startsAt,
    endsAt: plusHours(startsAt, WINDOW_HOURS),
  };
}

export type Part = ReturnType<typeof part>;
