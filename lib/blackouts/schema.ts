import type { TimeSpan } from "#lib/traffic/schema.ts";

export type BlackoutStrength = "soft" | "hard";

/** A time without windows (hard), or better without (soft), and why. */
export type Blackout = TimeSpan & {
  id: string;
  strength: BlackoutStrength;
  reason: string;
  /** The vendor's own, which holds for every tenant. */
  isVendors: boolean;
};

/** Weekly hours in which work is welcome, by the site's clocks: 1 is Monday; minutes of the day, the end not included. */
export type WeeklyHours = { weekday: number; startMinute: number; endMinute: number };

/** A blackout in the list of those that are kept. */
export type BlackoutDto = {
  id: string;
  /** "Tue 1 Dec 2026, 02:00–04:00 CET (Berlin)" */
  text: string;
  strength: BlackoutStrength;
  reason: string;
  isVendors: boolean;
  /** Who wrote it. */
  by: string;
};

/** An agreed window that a new blackout touches; it stays as it was agreed. */
export type TouchedWindow = { id: string; text: string };
