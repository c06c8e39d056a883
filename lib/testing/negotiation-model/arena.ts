import { randomUUID } from "node:crypto";
import { withStaff } from "#lib/db/tenant-db.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import type { TestPerson, TestTenant, World } from "#lib/testing/world.ts";

/** Two tenants that share one crew in one upgrade: nothing of another arena meets them. */
export type Arena = {
  upgradeSlug: string;
  upgradeId: string;
  crewId: string;
  tenants: [ArenaTenant, ArenaTenant];
};
export type ArenaTenant = TestTenant & { coordinator: TestPerson; contactMethodId: string };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The first slot starts eight days after the world's present; a slot starts every half hour and lasts one hour. */
export const slotStart = (world: World, slot: number) =>
  new Date(world.now.getTime() + 8 * dayMs + slot * (hourMs / 2));
export const slotEnd = (world: World, slot: number) => new Date(slotStart(world, slot).getTime() + hourMs);
/** How many slots lie in a week. */
export const SLOTS_A_WEEK = 7 * 48;
/** The upgrade is applied ten days after the first slot: a window can be put off once. */
export const lastEnd = (world: World) => new Date(slotStart(world, 0).getTime() + 10 * dayMs);

/** Fresh arenas, many at once: one statement a table, however many. */
export async function makeArenas(world: World, count: number): Promise<Arena[]> {
  const arenas = Array.from({ length: count }, () => newArena());
  const tenants = arenas.flatMap((arena) => arena.tenants.map((tenant) => ({ arena, tenant })));
  const staff = { representativeId: world.rep.id, deputyId: world.deputy.id };
  await withStaff({ kind: "system", now: world.now }, async (db) => {
    await db.crew.createMany({ data: arenas.map(({ crewId: id, upgradeSlug: name }) => ({ id, name })) });
    await db.upgrade.createMany({
      data: arenas.map(({ upgradeId: id, upgradeSlug: slug, crewId }) => ({
        ...{ id, slug, crewId, ...staff, title: slug, component: "realtime_engine", expectedMinutes: 30 },
        ...{ what: "-", why: "-", impact: "-", firstPossibleAt: world.now, decideBy: slotStart(world, 0) },
        ...{ appliedBy: lastEnd(world), announcedAt: world.now, announcedById: world.rep.id },
      })),
    });
    await db.tenant.createMany({
      data: tenants.map(({ tenant: { coordinator: _, contactMethodId: __, ...tenant } }) => ({
        ...tenant,
        ...staff,
      })),
    });
    await db.user.createMany({ data: tenants.map(({ tenant }) => tenant.coordinator) });
    await db.contactMethod.createMany({
      data: tenants.map(({ tenant }) => ({
        ...{ id: tenant.contactMethodId, tenantId: tenant.id, kind: "email", label: tenant.slug },
        ...{ address: `night@${tenant.slug}`, verifiedAt: world.now, createdById: tenant.coordinator.id },
      })),
    });
    await db.upgradeEnrollment.createMany({
      data: tenants.map(({ arena, tenant }) => ({
        ...{ tenantId: tenant.id, upgradeId: arena.upgradeId, waitingSince: world.now, state: "completed" },
      })),
    });
  });
  return arenas;
}

/** Gives the first move to both clients. Until then nothing that happens to other arenas, such as time, touches this one. */
export function openArena(world: World, { upgradeId }: Arena): Promise<unknown> {
  return withStaff({ kind: "system", now: world.now }, (db) =>
    db.upgradeEnrollment.updateMany({ where: { upgradeId }, data: { state: "awaiting_client" } }),
  );
}

function newArena(): Arena {
  const name = `arena-${randomUUID().slice(0, 13)}`;
  const tenant = (slug: string): ArenaTenant => ({
    ...{ id: randomUUID(), slug, name: slug, timeZone: "UTC", integrationType: "dns" },
    coordinator: { id: randomUUID(), name: slug, email: `${slug}@test`, timeZone: "UTC" },
    contactMethodId: randomUUID(),
  });
  const ids = { upgradeSlug: name, upgradeId: randomUUID(), crewId: randomUUID() };
  return { ...ids, tenants: [tenant(`${name}-a`), tenant(`${name}-b`)] };
}

/** Who acts for one side of one tenant's part. */
export function partyOf(world: World, tenant: ArenaTenant, side: "client" | "vendor", now: Date) {
  return side === "client" ? clientContext(tenant, tenant.coordinator, now) : staffContext(world.rep, now);
}
