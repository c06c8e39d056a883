import "server-only";
import { cache } from "react";
import { prisma } from "#lib/db/client.ts";
import type { MembershipRole } from "#lib/db/generated/enums.ts";
import { withPerson } from "#lib/db/tenant-db.ts";

export type Places = { tenants: { slug: string; name: string; role: MembershipRole }[]; staff: boolean };

const MOST_TENANTS = 200;

/** Where a signed-in person may go: the tenants they belong to by name, and the staff desk. */
export const myPlaces = cache(async (userId: string): Promise<Places> => {
  const [memberships, staff] = await Promise.all([
    withPerson(userId, (db) =>
      db.membership.findMany({
        where: { userId },
        select: { role: true, tenant: { select: { slug: true, name: true } } },
        orderBy: { tenant: { name: "asc" } },
        take: MOST_TENANTS,
      }),
    ),
    prisma().staffMember.findUnique({ where: { userId }, select: { userId: true } }),
  ]);
  return { tenants: memberships.map((m) => ({ ...m.tenant, role: m.role })), staff: staff !== null };
});
