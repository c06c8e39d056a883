import { z } from "zod";
import type { Clock } from "./schema.ts";

export const keptInstant = z.object({ windowId: z.uuid(), sequence: z.coerce.number().int() });

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
  /** When clocks will show the time that was chosen: one instant, two, or none. */
  instead: string;
};

export type MovedByZoneData = { version: string; agreed: MovedWindow[]; offered: MovedWindow[] };
