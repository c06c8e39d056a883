import type { Tone } from "#components/ui/tone.ts";
import type { EntryKind } from "#lib/calendar/schema.ts";

/** The shape and colour of what stands on a day; its words stand beside. */
export const entryTone: Record<EntryKind, Tone> = {
  agreed: "done",
  ended: "neutral",
  cancelled: "neutral",
  offered: "needs-you",
  hard: "neutral",
  soft: "neutral",
  train: "info",
};

/**
 * Days in a blackout, told from others without colour. On a phone nothing else says so and the lines keep 3:1; wider,
 * words stand on them.
 */
export const hatchStyle = {
  hard: "[--hatch:var(--color-line-strong)] md:[--hatch:var(--color-line)] bg-[repeating-linear-gradient(135deg,transparent_0_6px,var(--hatch)_6px_7px)] md:bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--hatch)_5px_7px)]",
  soft: "[--hatch:var(--color-line-strong)] md:[--hatch:var(--color-line)] bg-[repeating-linear-gradient(135deg,transparent_0_13px,var(--hatch)_13px_14px)] md:bg-[repeating-linear-gradient(135deg,transparent_0_11px,var(--hatch)_11px_12px)]",
} as const;
