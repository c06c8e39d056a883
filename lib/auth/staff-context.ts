import "server-only";
import { cache } from "react";
import { systemClock } from "#lib/clock.ts";
import type { StaffRole } from "#lib/db/generated/enums.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import type { StaffContext } from "./context.ts";
import { withArticle } from "./role-words.ts";
import { requireUser } from "./session.ts";

/** The signed-in person as one of the vendor's people. Throws `sign_in_required`, or `not_found` for anybody else. */
export const requireStaffContext = cache(async (): Promise<StaffContext> => {
  const { staffRole, ...user } = await requireUser();
  if (!staffRole) throw notFound();
  return { kind: "staff", user, role: staffRole, now: systemClock() } as StaffContext;
});

/** Throws DomainError `forbidden` unless the person has one of `roles`; an administrator may do everything. */
export function requireStaffRole(ctx: StaffContext, ...roles: StaffRole[]): void {
  if (ctx.role === "administrator" || roles.includes(ctx.role)) return;
  const whom = roles.map(withArticle).join(" or ");
  throw new DomainError("forbidden", `This is for ${whom}. Your role is ${ctx.role}.`);
}
