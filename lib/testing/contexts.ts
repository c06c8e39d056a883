import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import type { MembershipRole, StaffRole } from "#lib/db/generated/enums.ts";
import type { TestPerson, TestTenant } from "./world.ts";

/** A tenant context for a test; the portal's own are made by requireTenantContext alone. */
export function clientContext(
  tenant: TestTenant,
  user: TestPerson,
  now: Date,
  role: MembershipRole = "coordinator",
): TenantContext {
  return { kind: "client", tenant, user, role, now } as unknown as TenantContext;
}

/** A staff context for a test; the portal's own are made by requireStaffContext alone. */
export function staffContext(user: TestPerson, now: Date, role: StaffRole = "representative"): StaffContext {
  return { kind: "staff", user, role, now } as unknown as StaffContext;
}
