import type { TimeSpan } from "#lib/traffic/schema.ts";

/** Blackouts that have not ended, of one tenant or of the vendor. */
export const MOST_BLACKOUTS = 200;
const MOST_DAYS = 366;
const dayMs = 86_400_000;

type Fault = { field: "start" | "end"; text: string };

/** What is wrong with a blackout's time; at most one fault. */
export function periodFault({ startsAt, endsAt }: TimeSpan, now: Date): Fault | null {
  if (endsAt <= startsAt) return { field: "end", text: "It must end after it starts." };
  if (endsAt <= now) return { field: "end", text: "It is over already. Choose an end to come." };
  if (endsAt.getTime() - startsAt.getTime() > MOST_DAYS * dayMs)
    return { field: "end", text: "A blackout lasts a year at most." };
  return null;
}
