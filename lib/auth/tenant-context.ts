import "server-only";
import { cache } from "react";
import { systemClock } from "#lib/clock.ts";
import type { MembershipRole } from "#lib/db/generated/enums.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { TenantContext } from "./context.ts";
import { membershipsOf } from "./memberships.ts";
import { withArticle } from "./role-words.ts";
import { requireUser } from "./session.ts";

/**
 * The signed-in person's place in the tenant `slug`.
 * Throws DomainError `sign_in_required`, or `not_found` for a tenant that does not exist or is not theirs.
 */
export const requireTenantContext = cache(async (slug: string): Promise<TenantContext> => {
  const { staffRole: _, ...user } = await requireUser();
  const membership = (await membershipsOf(user.id)).find(({ tenant }) => tenant.slug === slug);
  if (!membership) throw notFound();
  return {
    kind: "client",
    user,
    role: membership.role,
    tenant: membership.tenant,
    now: systemClock(),
  } as TenantContext;
});

const RANK: Record<MembershipRole, number> = { reader: 0, coordinator: 1, admin: 2 };

/** Whether the member may act as `role`; an admin may do what a coordinator may. */
export function hasRole(ctx: TenantContext, role: MembershipRole): boolean {
  return RANK[ctx.role] >= RANK[role];
}

/** Throws DomainError `forbidden` with words unless the member may act as `role`. */
export function requireRole(ctx: TenantContext, role: MembershipRole): void {
  if (hasRole(ctx, role)) return;
  throw new DomainError(
    "forbidden",
    `Only ${withArticle(role)} of ${ctx.tenant.name} can do this. Ask your admin for the role.`,
  );
}
