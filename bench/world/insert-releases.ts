import { withStaff } from "#lib/db/tenant-db.ts";
import { insertAudiences } from "./insert-audiences.ts";
import { insertRows } from "./insert-rows.ts";
import type { BenchNote } from "./notes.ts";

/** Writes the notes with their releases, audiences and deployments. */
export async function insertReleases(now: Date, made: BenchNote[]): Promise<void> {
  await insertRows(
    now,
    made.map(({ release }) => release),
    (db, data) => db.release.createMany({ data }),
  );
  await insertRows(
    now,
    made.map(({ row }) => row),
    (db, data) => db.releaseNote.createMany({ data }),
  );
  await insertAudiences(now, made);
  for (const kind of ["staging", "production"]) await insertDeployments(now, kind);
}

/** How many releases, newest first, have deployments: what is older is not looked at. */
const DEPLOYED = 500;

/** Those releases in that environment of every tenant each is for: made inside the database, because there are many. */
function insertDeployments(now: Date, environment: string): Promise<unknown> {
  const hoursBefore = environment === "staging" ? 24 : 2;
  return withStaff(
    { kind: "system", now },
    (db) => db.$executeRaw`
      insert into deployment (tenant_id, environment_id, release_id, stage, planned_at, started_at, completed_at)
      select e.tenant_id, e.id, n.release_id, 'complete', at.start, at.start, at.start + interval '25 minutes'
      from (select * from release_note order by published_at desc limit ${DEPLOYED}) n
        join release_note_audience a on a.note_id = n.id
        join environment e on e.tenant_id = a.tenant_id and e.kind::text = ${environment}
        cross join lateral (select n.published_at - make_interval(hours => ${hoursBefore}::int) as start) at`,
  );
}
