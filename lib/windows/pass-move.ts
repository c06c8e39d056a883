import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { EnrollmentStateName } from "#lib/upgrades/schema.ts";
import { setPosition } from "./store.ts";

/** Says whose move a tenant's part in an upgrade is from `at` on. In the deciding transaction. */
export function passMove(
  db: ScopedDb,
  enrollmentId: string,
  state: EnrollmentStateName,
  at: Date,
): Promise<void> {
  return setPosition(db, enrollmentId, state, at);
}
