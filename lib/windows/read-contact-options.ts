import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { findVerifiedContacts } from "./store.ts";

/** Who can be told on the night: the tenant's verified contact methods, to choose from. In a transaction that is already open. */
export async function readContactOptions(
  db: ScopedDb,
  tenantId: string,
): Promise<{ value: string; label: string }[]> {
  const contacts = await findVerifiedContacts(db, tenantId);
  return contacts.map(({ id, label, address }) => ({ value: id, label: `${label}, ${address}` }));
}
