import "server-only";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { type ScopedDb, withStaff, withTenant } from "#lib/db/tenant-db.ts";
import type { SideName } from "./schema.ts";

/** Who acts in a negotiation: a member of the client, or one of the vendor's people. */
export type Party = TenantContext | StaffContext;

export function sideOf(party: Party): SideName {
  return party.kind === "client" ? "client" : "vendor";
}

/** Runs `work` in one transaction that sees what this side may see. */
export function withParty<T>(party: Party, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return party.kind === "client" ? withTenant(party, work) : withStaff(party, work);
}

/** Throws DomainError `forbidden` unless the person may decide about windows for their side. */
export function requireNegotiator(party: Party): void {
  if (party.kind === "client") requireRole(party, "coordinator");
  else requireStaffRole(party, "representative");
}
