import { z } from "zod";
import type { Clock } from "./schema.ts";

/** A window as it was seen; somebody may have changed it since. */
const seen = { windowId: z.uuid(), sequence: z.coerce.number().int() };

export const keptInstant = z.object(seen);

export const chosenTimeOffer = z.object({
  ...seen,
  /** The newest version of the negotiation that was seen. */
  seenVersion: z.coerce.number().int(),
  /** Which instant is meant, where clocks will show the chosen time twice. */
  fold: z.enum(["earlier", "later"]).optional(),
});

/** An instant at which clocks will show the time that was chosen, by the site's clocks and in UTC. */
export type ChosenInstant = { fold?: "earlier" | "later"; text: string; utc: string };

/** A future window whose chosen time clocks no longer show at the instant that was agreed. Ready texts. */
export type MovedWindow = {
  id: string;
  /** Null for a window that is offered, not agreed. */
  sequence: number | null;
  tenantName: string;
  upgradeTitle: string;
  /** Its negotiation. */
  href: string;
  /** The time that was chosen: "Tue 1 Dec 2026, 02:00 (Berlin)". */
  chosen: string;
  /** What clocks will show at the instant that was agreed. */
  clocks: Clock[];
  clockChange: string;
  /** When clocks will show the time that was chosen: one instant, two, or none, because they skip it. */
  chosenInstants: ChosenInstant[];
  /** The newest version of its negotiation, and whether that is an offer without an answer. */
  newestVersion: number;
  hasOpenOffer: boolean;
};

export type MovedByZoneData = { version: string; agreed: MovedWindow[]; offered: MovedWindow[] };
