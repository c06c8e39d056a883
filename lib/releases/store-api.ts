import "server-only";
import type { Cursor } from "#lib/audit/cursor.ts";
import type { Component } from "#lib/db/generated/enums.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";

/** Releases with or without a note, newest first. */
export function findKnownReleases(
  db: StaffDb,
  { component, version }: { component?: Component | undefined; version?: string | undefined },
  after: Cursor | null,
  take: number,
) {
  return db.release.findMany({
    where: {
      ...(component && { component }),
      ...(version && { version }),
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    select: {
      ...{ id: true, createdAt: true, component: true, version: true, kind: true, outOfTrain: true },
      ...{ releasedOn: true, note: { select: { slug: true, status: true } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}
