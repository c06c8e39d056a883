import "server-only";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { closeOpenOffer } from "./change-window.ts";
import { type Party, requireNegotiator, sideOf, withParty } from "./party.ts";
import { afterCancel } from "./rules-negotiation.ts";
import { cancellation } from "./schema.ts";
import { setPosition } from "./store.ts";
import { insertChange, updateWindow } from "./store-windows.ts";
import { takeWindow } from "./take-window.ts";
import { tellWindowChanged } from "./tell-window-changed.ts";
import { changeRow } from "./window-change.ts";

/**
 * Cancels an agreed window before its work begins; the side that cancels owes another time.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input`, `conflict` when it was changed meanwhile, has begun or is over.
 */
export async function cancelWindow(party: Party, input: unknown): Promise<void> {
  requireNegotiator(party);
  const { reason, ...seen } = parse(cancellation, input);
  await withParty(party, async (db) => {
    const { part, window } = await takeWindow(party, db, seen);
    await closeOpenOffer(party, db, part);
    const closing = { closedAt: party.now, closedById: party.user.id, closingWords: reason };
    if (!(await updateWindow(db, window, { ...closing, state: "cancelled" })))
      throw new DomainError("conflict", "Somebody changed this window meanwhile. Nothing was cancelled.");
    const side = sideOf(party);
    await setPosition(db, part.id, afterCancel(side), party.now);
    const change = { kind: "cancelled", reason, side, to: null } as const;
    await insertChange(db, changeRow(party, part, window, change));
    await tellWindowChanged(party, db, part, window, change);
  });
}
