import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { readReach } from "./read-reach.ts";
import { noteAudience } from "./schema.ts";
import type { Reach } from "./schema-desk.ts";

/** How many tenants and people would read a note with this audience, if it were published now. */
export async function getReach(ctx: StaffContext, input: unknown): Promise<Reach> {
  requireStaffRole(ctx, "representative");
  const wanted = parse(noteAudience, input);
  return (await withStaff(ctx, (db) => readReach(db, wanted))).reach;
}
