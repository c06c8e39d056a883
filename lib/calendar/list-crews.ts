import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { findCrews } from "./store-staff.ts";

/** The vendor's crews, by name. */
export function listCrews(ctx: StaffContext): Promise<{ id: string; name: string }[]> {
  return withStaff(ctx, findCrews);
}
