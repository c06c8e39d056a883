import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { isId } from "#lib/parse.ts";
import type { Party } from "./party.ts";
import { findContact, type PartRecord } from "./store.ts";

/**
 * Who is told on the night: the client names one of its verified contact methods; without a name the standing window's
 * stays. The vendor names none. Another tenant's contact method is as unknown as one that never was.
 */
export async function contactFor(
  party: Party,
  db: ScopedDb,
  { tenantId, windows: [standing] }: PartRecord,
  named: string | undefined,
): Promise<{ id: string | null; problem: string | null }> {
  if (party.kind === "staff") return { id: null, problem: null };
  if (!named && standing) return { id: standing.contactMethodId, problem: null };
  if (!named) return problem("Choose who is told on the night.");
  const contact = isId(named) ? await findContact(db, tenantId, named) : null;
  if (!contact) return problem("This contact method was not found. Choose one from the list.");
  if (!contact.verifiedAt) return problem(`"${contact.label}" is not verified yet. Choose another.`);
  return { id: contact.id, problem: null };
}

const problem = (words: string) => ({ id: null, problem: words });
