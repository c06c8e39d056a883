import "server-only";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { type ScopedDb, withStaff, withTenant } from "#lib/db/tenant-db.ts";
import { type ApiScope, apiScopeNames, tenantScopeNames } from "./schema.ts";
import type { Owner } from "./store.ts";

/** A person of the vendor's, or of a tenant: tokens are theirs accordingly. */
export type OwnerContext = StaffContext | TenantContext;

/** Runs `work` in one transaction that sees the tokens of the person's own side. */
export function asOwner<T>(ctx: OwnerContext, work: (db: ScopedDb, owner: Owner) => Promise<T>): Promise<T> {
  return ctx.kind === "staff"
    ? withStaff(ctx, (db) => work(db, { tenantId: null }))
    : withTenant(ctx, (db) => work(db, { tenantId: ctx.tenant.id }));
}

/** Throws DomainError `forbidden` for anybody but an administrator of the vendor's or an admin of the tenant. */
export function requireTokenManager(ctx: OwnerContext): void {
  if (ctx.kind === "staff") requireStaffRole(ctx, "administrator");
  else requireRole(ctx, "admin");
}

/** The scopes that the person's side may grant. */
export function grantableScopes(ctx: OwnerContext): ApiScope[] {
  return ctx.kind === "staff" ? apiScopeNames : tenantScopeNames;
}
