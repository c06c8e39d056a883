import type { Blackout } from "#lib/blackouts/schema.ts";
import type { BusySpan, SoftSpan } from "./schema.ts";

/** What blackouts mean for windows: hard ones refuse them, soft ones make them dearer. */
export function blackoutLimits(blackouts: Blackout[]): { busy: BusySpan[]; soft: SoftSpan[] } {
  const spans = blackouts.map(({ startsAt, endsAt, reason, strength }) => ({
    strength,
    span: { startsAt, endsAt, words: reason },
  }));
  return {
    busy: spans
      .filter(({ strength }) => strength === "hard")
      .map(({ span }) => ({ ...span, kind: "blackout" as const })),
    soft: spans.filter(({ strength }) => strength === "soft").map(({ span }) => span),
  };
}
