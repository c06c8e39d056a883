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

/** Days in a blackout, told from others without colour. */
export const hatchStyle = {
  hard: "bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--color-line)_5px_7px)]",
  soft: "bg-[repeating-linear-gradient(135deg,transparent_0_11px,var(--color-line)_11px_12px)]",
} as const;
