import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { NoteAudience } from "./schema.ts";
import type { Reach, TenantOption } from "./schema-desk.ts";
import { countPeople, findAudienceTenants } from "./store.ts";

/** More tenants than the vendor has; every list of them ends here. */
export const MOST_TENANTS = 5000;

/** Whom an audience reaches as things stand. */
export async function readReach(
  db: StaffDb,
  audience: NoteAudience,
): Promise<{ tenants: TenantOption[]; reach: Reach }> {
  const tenants = await findAudienceTenants(db, audience, MOST_TENANTS);
  return { tenants, reach: await reachOf(db, tenants) };
}

/** How many tenants and people these are; a person of two tenants is one. */
export async function reachOf(db: StaffDb, tenants: TenantOption[]): Promise<Reach> {
  const tenantIds = tenants.map(({ id }) => id);
  return { tenants: tenants.length, people: await countPeople(db, tenantIds) };
}
