import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";

/** More crews than the vendor has. */
const MOST_CREWS = 50;

/** Every crew, by name. */
export function findCrews(db: StaffDb): Promise<{ id: string; name: string }[]> {
  return db.crew.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_CREWS,
  });
}
