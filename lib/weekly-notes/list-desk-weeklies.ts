import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { WeeklyDeskItem } from "./schema.ts";
import { periodOf } from "./send-weekly-notes.ts";
import { findDeskWeeklies, findNames } from "./store.ts";

/** Several weeks of some hundred tenants. */
const MOST = 1000;

/** The weekly notes of all tenants, newest week first. */
export async function listDeskWeeklies(ctx: StaffContext): Promise<WeeklyDeskItem[]> {
  return withStaff(ctx, async (db) => {
    const rows = await findDeskWeeklies(db, MOST);
    const names = await findNames(
      db,
      rows.flatMap(({ editedById }) => editedById ?? []),
    );
    return rows.map(({ editedById, noteIds, weekStart, ...row }) => {
      const { startsAt, endsAt } = periodOf({ weekStart, tenant: row.tenant });
      const editedBy = editedById ? (names.get(editedById) ?? null) : null;
      return { ...row, startsAt, endsAt, notes: noteIds.length, editedBy };
    });
  });
}
