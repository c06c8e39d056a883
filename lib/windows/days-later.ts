import "server-only";
import { addWallDays } from "#lib/time/wall-time.ts";
import type { ChoiceInput } from "./schema.ts";

type Window = { startsAt: Date; endsAt: Date; wallStart: string; method: ChoiceInput["method"] };

/** The same window some days later by the site's clocks. A time that clocks show twice then means its first showing. */
export function daysLater({ startsAt, endsAt, wallStart, method }: Window, days: number): ChoiceInput {
  const durationMinutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return { wallStart: addWallDays(wallStart, days), fold: "earlier", durationMinutes, method };
}
