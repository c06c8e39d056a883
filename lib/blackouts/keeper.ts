import "server-only";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { type ScopedDb, withStaff, withTenant } from "#lib/db/tenant-db.ts";

/** Who keeps blackouts: a tenant's coordinator its own, a representative those of the vendor. */
export type Keeper = TenantContext | StaffContext;

/** Whose blackouts these are; null is the vendor. */
export function keptFor(keeper: Keeper): string | null {
  return keeper.kind === "client" ? keeper.tenant.id : null;
}

/** Throws DomainError `forbidden` unless the person may change the blackouts of their side. */
export function requireKeeper(keeper: Keeper): void {
  if (keeper.kind === "client") requireRole(keeper, "coordinator");
  else requireStaffRole(keeper, "representative");
}

/** Runs `work` in one transaction that sees what this side may see. */
export function asKeeper<T>(keeper: Keeper, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return keeper.kind === "client" ? withTenant(keeper, work) : withStaff(keeper, work);
}
