import "server-only";
import type { ApiTokenContext, StaffContext, SystemContext, TenantContext } from "#lib/auth/context.ts";
import { prisma } from "./client.ts";
import type { Prisma } from "./generated/client.ts";

declare const scope: unique symbol;

/** A transaction that sees one tenant. */
export type TenantDb = Prisma.TransactionClient & { readonly [scope]: "tenant" };
/** A transaction that sees every tenant, for the vendor's people and the worker. */
export type StaffDb = Prisma.TransactionClient & { readonly [scope]: "staff" };
export type ScopedDb = TenantDb | StaffDb;

/** Runs `work` in one transaction scoped to the context's tenant by row-level security. */
export function withTenant<T>(ctx: TenantContext, work: (db: TenantDb) => Promise<T>): Promise<T> {
  return scoped({ tenantId: ctx.tenant.id, userId: ctx.user.id, vendor: false }, (tx) =>
    work(tx as TenantDb),
  );
}

/** Runs `work` in one transaction with the vendor's view. */
export function withStaff<T>(
  ctx: StaffContext | SystemContext | ApiTokenContext,
  work: (db: StaffDb) => Promise<T>,
): Promise<T> {
  const userId = ctx.kind === "staff" ? ctx.user.id : "";
  return scoped({ tenantId: "", userId, vendor: true }, (tx) => work(tx as StaffDb));
}

/**
 * Narrows the vendor's view to one tenant for as long as `work` takes: a tenant's machine sees that tenant alone. When
 * it fails, the transaction or its savepoint is rolled back, and the view with it.
 */
export async function narrowed<T>(
  db: StaffDb,
  tenantId: string,
  work: (db: TenantDb) => Promise<T>,
): Promise<T> {
  await db.$queryRaw`select set_config('app.tenant_id', ${tenantId}, true), set_config('app.vendor', 'off', true)`;
  const done = await work(db as unknown as TenantDb);
  await db.$queryRaw`select set_config('app.tenant_id', '', true), set_config('app.vendor', 'on', true)`;
  return done;
}

/** Runs `work` as a signed-in person who has not chosen a tenant: sees own memberships and their tenants. */
export function withPerson<T>(
  userId: string,
  work: (db: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return scoped({ tenantId: "", userId, vendor: false }, work);
}

type Scope = { tenantId: string; userId: string; vendor: boolean };

function scoped<T>(of: Scope, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('app.tenant_id', ${of.tenantId}, true),
      set_config('app.user_id', ${of.userId}, true), set_config('app.vendor', ${of.vendor ? "on" : "off"}, true)`;
    return work(tx);
  }, TRANSACTION_LIMITS);
}

/** A burst waits for a connection rather than failing; work itself is short. */
const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 15_000 };
