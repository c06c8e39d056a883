import { MIN_LEAD_HOURS } from "#lib/windows/rules.ts";

export type UpgradeDates = { firstPossibleAt: Date; decideBy: Date; appliedBy: Date };
export type DateFault = { field: "firstPossible" | "decideBy" | "appliedBy"; text: string };

const FURTHEST_DAYS = 731;

/** What is wrong with the three dates of an upgrade that takes `expectedMinutes`. */
export function dateFaults(dates: UpgradeDates, expectedMinutes: number, now: Date): DateFault[] {
  const { firstPossibleAt, decideBy, appliedBy } = dates;
  const faults: DateFault[] = [];
  if (firstPossibleAt <= now)
    faults.push({ field: "firstPossible", text: "This is in the past. Choose a time to come." });
  if (decideBy <= now)
    faults.push({ field: "decideBy", text: "This is in the past. Clients need time to decide." });
  if (appliedBy <= now)
    faults.push({ field: "appliedBy", text: "This is in the past. Choose a time to come." });
  if (appliedBy.getTime() - now.getTime() > FURTHEST_DAYS * 86_400_000)
    faults.push({ field: "appliedBy", text: "Choose a date within two years." });
  if (faults.length > 0) return faults;

  const roomMs = expectedMinutes * 60_000;
  if (appliedBy.getTime() - firstPossibleAt.getTime() < roomMs)
    faults.push({
      field: "appliedBy",
      text: "This must come after the first possible date, with room for the upgrade between them.",
    });
  if (appliedBy.getTime() - decideBy.getTime() < MIN_LEAD_HOURS * 3_600_000 + roomMs)
    faults.push({
      field: "decideBy",
      text: `Windows start at least ${MIN_LEAD_HOURS} hours after they are agreed: decide earlier, or apply later.`,
    });
  return faults;
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
