import "server-only";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { refuseBegun, takePartById } from "./find-part.ts";
import type { Party } from "./party.ts";
import type { PartRecord, StandingWindow } from "./store.ts";
import { findPartOfWindow } from "./store-windows.ts";

/**
 * The window that a person wants to change, with its part, held until the transaction ends.
 * Throws DomainError `not_found`, or `conflict` when it was changed since, has begun, or has ended.
 */
export async function takeWindow(
  party: Party,
  db: ScopedDb,
  { windowId, sequence }: { windowId: string; sequence: number },
): Promise<{ part: PartRecord; window: StandingWindow }> {
  const tenantId = party.kind === "client" ? party.tenant.id : undefined;
  const part = await takePartById(db, (await findPartOfWindow(db, windowId, tenantId))?.enrollmentId);
  const [window] = part.windows;
  if (!window || window.id !== windowId)
    throw new DomainError("conflict", "This window is cancelled or over. Nothing was changed.");
  if (window.sequence !== sequence)
    throw new DomainError(
      "conflict",
      "Somebody changed this window meanwhile. Look again before you change it.",
    );
  refuseBegun(part, party.now);
  return { part, window };
}
