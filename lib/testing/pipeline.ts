import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import type { World } from "./world.ts";

/** What a pipeline may report on: Realtime Engine 8.14.0, and Acme's and Globex's environments and use cases. */
export async function addPipelineWorld({ acme, globex, now }: World): Promise<void> {
  await withStaff({ kind: "system", now }, async (db) => {
    await db.release.createMany({
      data: ["8.14.0", "8.15.0"].map((version) => ({ component: "realtime_engine" as const, version })),
    });
    const tenants = [acme, globex].map(({ id: tenantId }) => tenantId);
    await db.environment.createMany({
      data: tenants.flatMap((tenantId) => [
        { tenantId, kind: "staging" as const },
        { tenantId, kind: "production" as const },
      ]),
    });
    await db.useCase.createMany({
      data: [
        { tenantId: acme.id, name: "Account takeover" },
        { tenantId: globex.id, name: "Card testing" },
      ],
    });
  });
}

/** Looks into the database, or changes what a test cannot change otherwise, with the vendor's view. */
export function look<T>(world: World, work: (db: StaffDb) => Promise<T>): Promise<T> {
  return withStaff({ kind: "system", now: world.now }, work);
}
