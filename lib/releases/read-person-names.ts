import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { findPersonNames } from "./store.ts";

/** Names of people by id; those who are nobody are left out. */
export function readPersonNames(db: StaffDb, userIds: (string | null)[]): Promise<Map<string, string>> {
  return findPersonNames(
    db,
    userIds.filter((id) => id !== null),
  );
}
