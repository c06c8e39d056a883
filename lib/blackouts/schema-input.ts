import { z } from "zod";

const wallTime = z.string("Choose a date and a time.").max(40);
const fold = z.enum(["earlier", "later"]).optional().catch(undefined);

/** What a person writes of a blackout: wall times, by the site's clocks or by those of the zone that the vendor chooses. */
export const newBlackout = z.object({
  start: wallTime,
  startFold: fold,
  end: wallTime,
  endFold: fold,
  timeZone: z.string().max(80).optional(),
  strength: z.enum(["soft", "hard"], "Choose how strict it is."),
  reason: z
    .string("Say why.")
    .trim()
    .min(1, "Say why, in a few words.")
    .max(200, "Keep it within 200 characters.")
    .regex(/^[^\p{Cc}]*$/u, "Leave out control characters."),
});
export type NewBlackout = z.infer<typeof newBlackout>;

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "Write times as 22:00.");
const MOST_ROWS = 50;
const list = <T extends z.ZodType>(of: T) =>
  z.array(of).max(MOST_ROWS, `${MOST_ROWS} stretches at most.`).default([]);

/** Weekly hours as they are written: the n-th weekday, start and end make a row. An empty row is none. */
export const weekRows = z
  .object({ weekday: list(z.coerce.number().int().min(1).max(7)), start: list(clock), end: list(clock) })
  .transform(({ weekday, start, end }) =>
    weekday.map((day, row): HoursRow => ({ weekday: day, start: start[row] ?? "", end: end[row] ?? "" })),
  );

/** One stretch of hours as it is written: "22:00" to "05:00" goes on after midnight. 1 is Monday. */
export type HoursRow = { weekday: number; start: string; end: string };
