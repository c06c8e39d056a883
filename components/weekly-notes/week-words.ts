import { formatDay } from "#lib/time/format.ts";

/** "Fri 20 Nov 2026 to Thu 26 Nov 2026": both days included. */
export function weekWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, zone: string): string {
  return `${formatDay(startsAt, zone)} to ${formatDay(new Date(endsAt.getTime() - 1), zone)}`;
}
