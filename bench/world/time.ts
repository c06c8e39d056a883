const DAY_MS = 86_400_000;

/** The start of the day (UTC) that the world is counted from: the same world all day long. */
export function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
}

export function plusDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

export function plusHours(instant: Date, hours: number): Date {
  return plusDays(instant, hours / 24);
}
