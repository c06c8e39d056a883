import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { readDeployedReleases } from "#lib/deployments/read-deployed-releases.ts";
import { readNotesOfReleases } from "#lib/releases/read-notes-of-releases.ts";
import type { Week } from "#lib/time/week.ts";
import { countTenants } from "./store.ts";

/** The week's releases beside their notes, and how many tenants there are in all. */
export async function readWeek(db: StaffDb, week: Week) {
  const deployed = await readDeployedReleases(db, week);
  const notes = await readNotesOfReleases(
    db,
    deployed.map(({ id }) => id),
  );
  const releases = deployed.map((release) => ({ ...release, note: notes.get(release.id) ?? null }));
  return { releases, tenants: await countTenants(db) };
}
