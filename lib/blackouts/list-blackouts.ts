import "server-only";
import { formatWindow } from "#lib/time/format.ts";
import { asKeeper, type Keeper, keptFor } from "./keeper.ts";
import type { BlackoutDto } from "./schema.ts";
import { type ComingBlackout, findComingBlackouts } from "./store.ts";

/**
 * Blackouts that have not ended, earliest first: a tenant's and the vendor's by the site's clocks; for the vendor's people
 * the vendor's own, by the clocks they were written in.
 */
export async function listBlackouts(keeper: Keeper): Promise<BlackoutDto[]> {
  const found = await asKeeper(keeper, (db) => findComingBlackouts(db, keptFor(keeper), keeper.now));
  return found.map((blackout) => toDto(blackout, keeper));
}

function toDto({ tenantId, startsAt, endsAt, ...blackout }: ComingBlackout, keeper: Keeper): BlackoutDto {
  const { id, strength, reason, timeZone, createdBy } = blackout;
  const zone = keeper.kind === "client" ? keeper.tenant.timeZone : timeZone;
  const text = formatWindow(startsAt, endsAt, zone);
  return { id, text, strength, reason, isVendors: tenantId === null, by: createdBy?.name ?? "Spec" };
}
