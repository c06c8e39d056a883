import "server-only";
import { systemClock } from "#lib/clock.ts";
import { prisma } from "#lib/db/client.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { env } from "#lib/env.ts";
import { notFound } from "#lib/errors.ts";
import { createSignInPath } from "./sign-in-token.ts";

export type DemoPerson = { userId: string; name: string; role: string; place: string };

const MOST_PEOPLE = 40;

/** Whether people may be chosen by one click: in demonstration mode, which listens on the loopback address alone. */
export function isDemonstration(): boolean {
  return env().PORTAL_MODE === "demonstration";
}

/** The ready-made people, the vendor's first, then by organisation. Empty outside demonstration mode. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!isDemonstration()) return [];
  return withStaff({ kind: "system", now: systemClock() }, async (db) => {
    const staff = await db.staffMember.findMany({
      include: { user: true },
      orderBy: { user: { name: "asc" } },
      take: MOST_PEOPLE,
    });
    const members = await db.membership.findMany({
      include: { user: true, tenant: { select: { name: true } } },
      orderBy: [{ tenant: { name: "asc" } }, { role: "desc" }, { user: { name: "asc" } }],
      take: MOST_PEOPLE,
    });
    return [
      ...staff.map((s) => ({ userId: s.userId, name: s.user.name, role: s.role, place: "Spec" })),
      ...members.map((m) => ({ userId: m.userId, name: m.user.name, role: m.role, place: m.tenant.name })),
    ];
  });
}

/** The path whose POST signs the chosen person in. Throws DomainError `not_found` outside demonstration mode. */
export async function demoSignInPath(userId: string, next: string): Promise<string> {
  if (!isDemonstration()) throw notFound();
  const user = await prisma().user.findUnique({ where: { id: userId }, select: { email: true } });
  if (!user) throw notFound();
  return createSignInPath(user.email, next);
}
