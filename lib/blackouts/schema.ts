import type { TimeSpan, WelcomeHours } from "#lib/traffic/schema.ts";

export type BlackoutStrength = "soft" | "hard";

/** A time without windows (hard), or better without (soft), and why. */
export type Blackout = TimeSpan & {
  id: string;
  strength: BlackoutStrength;
  reason: string;
  /** The vendor's own, which holds for every tenant. */
  isVendors: boolean;
};

/** A stretch of the tenant's off-peak hours. */
export type WeeklyHours = WelcomeHours;

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
