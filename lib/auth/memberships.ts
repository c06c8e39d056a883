import "server-only";
import { cache } from "react";
import { withPerson } from "#lib/db/tenant-db.ts";

/** Nobody looks after more tenants than this. */
const MOST_TENANTS = 500;

/** The tenants a person belongs to, by name, with the role in each. Read once a request. */
export const membershipsOf = cache((userId: string) =>
  withPerson(userId, (db) =>
    db.membership.findMany({
      where: { userId },
      select: {
        role: true,
        tenant: { select: { id: true, slug: true, name: true, timeZone: true, integrationType: true } },
      },
      orderBy: { tenant: { name: "asc" } },
      take: MOST_TENANTS,
    }),
  ),
);
