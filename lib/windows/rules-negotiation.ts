import type { EnrollmentStateName } from "#lib/upgrades/schema.ts";
import type { SideName } from "./schema.ts";

/** Where a negotiation stands: whose move it is, and whether a window is agreed while another time is asked for. */
export type Position = { state: EnrollmentStateName; hasWindow: boolean };

export function otherSide(side: SideName): SideName {
  return side === "client" ? "vendor" : "client";
}

/** The state in which `side` owes the next move. */
export function awaiting(side: SideName): "awaiting_client" | "awaiting_vendor" {
  return side === "client" ? "awaiting_client" : "awaiting_vendor";
}

/** Which side owes the next move; null when nothing is to be decided. */
export function owes(state: EnrollmentStateName): SideName | null {
  if (state === "awaiting_client") return "client";
  return state === "awaiting_vendor" ? "vendor" : null;
}

/** An offer by `side` gives the move to the other one, whatever was open before. */
export function afterOffer(side: SideName): EnrollmentStateName {
  return awaiting(otherSide(side));
}

/**
 * A declined or withdrawn offer gives the move back to the side that made it; where a window stands, nothing is owed and
 * the window stays as it was agreed.
 */
export function afterRefusal(offerSide: SideName, { hasWindow }: Position): EnrollmentStateName {
  return hasWindow ? "agreed" : awaiting(offerSide);
}

/** An offer that lapses leaves the move where it was: who did not answer still owes something. */
export function afterLapse({ state, hasWindow }: Position): EnrollmentStateName {
  return hasWindow ? "agreed" : state;
}

/** Who cancels a window owes the next time for it. */
export function afterCancel(side: SideName): EnrollmentStateName {
  return awaiting(side);
}

/** Either side may make an offer at any time, until the work is done. */
export function mayOffer({ state }: Position): boolean {
  return state !== "completed";
}

/** After the decide-by date the vendor offers windows; the client answers them, and no longer begins. */
export function decisionIsOver(decideBy: Date, now: Date): boolean {
  return decideBy <= now;
}

/** Names an agreed window as it stands, for what a page has seen of it; empty for none. */
export function windowMark(standing: { id: string; sequence: number } | null | undefined): string {
  return standing ? `${standing.id} ${standing.sequence}` : "";
}

type AtOnce = { confirmsAtOnce: boolean; side: SideName; hasWindow: boolean };

/** Where an upgrade allows it, a client's best choice is agreed at once; to move what stands already takes the other side. */
export function agreesAtOnce({ confirmsAtOnce, side, hasWindow }: AtOnce): boolean {
  return confirmsAtOnce && side === "client" && !hasWindow;
}
