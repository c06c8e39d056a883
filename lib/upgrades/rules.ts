import { MIN_LEAD_HOURS, STAGING_LEAD_HOURS } from "#lib/windows/rules.ts";

export type UpgradeDates = {
  firstPossibleAt: Date;
  decideBy: Date;
  appliedBy: Date;
  stagingAt?: Date | null;
};
export type DateFault = { field: "firstPossible" | "decideBy" | "appliedBy" | "staging"; text: string };

const FURTHEST_DAYS = 731;
const hourMs = 3_600_000;
const inThePast = "This is in the past. Choose a time to come.";

/** What is wrong with the dates of an upgrade that takes `expectedMinutes`. */
export function dateFaults(dates: UpgradeDates, expectedMinutes: number, now: Date): DateFault[] {
  const { firstPossibleAt, decideBy, appliedBy, stagingAt } = dates;
  const faults: DateFault[] = [];
  if (firstPossibleAt <= now) faults.push({ field: "firstPossible", text: inThePast });
  if (decideBy <= now)
    faults.push({ field: "decideBy", text: "This is in the past. Clients need time to decide." });
  if (appliedBy <= now) faults.push({ field: "appliedBy", text: inThePast });
  if (stagingAt && stagingAt <= now)
    faults.push({
      field: "staging",
      text: "This is in the past. Leave it empty when staging has the upgrade already.",
    });
  if (appliedBy.getTime() - now.getTime() > FURTHEST_DAYS * 24 * hourMs)
    faults.push({ field: "appliedBy", text: "Choose a date within two years." });
  return faults.length > 0 ? faults : roomFaults(dates, expectedMinutes * 60_000);
}

/** Whether windows fit between the dates. */
function roomFaults({ firstPossibleAt, decideBy, appliedBy, stagingAt }: UpgradeDates, roomMs: number) {
  const faults: DateFault[] = [];
  const untilAppliedMs = (at: Date) => appliedBy.getTime() - at.getTime();
  if (untilAppliedMs(firstPossibleAt) < roomMs)
    faults.push({
      field: "appliedBy",
      text: "This must come after the first possible date, with room for the upgrade between them.",
    });
  if (untilAppliedMs(decideBy) < MIN_LEAD_HOURS * hourMs + roomMs)
    faults.push({
      field: "decideBy",
      text: `Windows start at least ${MIN_LEAD_HOURS} hours after they are agreed: decide earlier, or apply later.`,
    });
  if (stagingAt && untilAppliedMs(stagingAt) < STAGING_LEAD_HOURS * hourMs + roomMs)
    faults.push({
      field: "staging",
      text: `Production starts at least ${STAGING_LEAD_HOURS} hours after staging: choose an earlier time, or apply later.`,
    });
  return faults;
}

/** What is wrong with the due date of a step, or null. */
export function dueFault(
  dueAt: Date,
  { appliedBy }: Pick<UpgradeDates, "appliedBy">,
  now: Date,
): string | null {
  if (dueAt <= now) return inThePast;
  return dueAt > appliedBy ? "This is after the upgrade is applied. Steps are taken before." : null;
}

/** Addresses beside the upgrades' own. */
const taken = ["new"];

/** The part of an address that names an upgrade: "Database 16" is database-16. Empty when the title has no letters or digits. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  return taken.includes(slug) ? `${slug}-upgrade` : slug;
}

type Closed = { startsAt: Date; endsAt: Date; reason: string };

/** The reasons of the blackouts that leave no room for a window between an upgrade's dates; none while there is room. */
export function closedThroughout(
  { firstPossibleAt, appliedBy }: UpgradeDates,
  windowMinutes: number,
  closed: Closed[],
): string[] {
  const roomMs = windowMinutes * 60_000;
  let freeFrom = firstPossibleAt.getTime();
  for (const { startsAt, endsAt } of closed.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (startsAt.getTime() - freeFrom >= roomMs) return [];
    freeFrom = Math.max(freeFrom, endsAt.getTime());
  }
  return appliedBy.getTime() - freeFrom >= roomMs ? [] : [...new Set(closed.map(({ reason }) => reason))];
}
