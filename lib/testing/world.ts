import type { IntegrationType } from "#lib/db/generated/enums.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";

export type TestPerson = { id: string; name: string; email: string; timeZone: string };
export type TestTenant = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  integrationType: IntegrationType;
};
export type TenantWithPeople = TestTenant & {
  reader: TestPerson;
  coordinator: TestPerson;
  contactMethodId: string;
};
export type World = {
  now: Date;
  rep: TestPerson;
  deputy: TestPerson;
  crewId: string;
  acme: TenantWithPeople;
  globex: TenantWithPeople;
};

/** A Monday, well before both daylight-saving changes of the spring. */
export const TEST_NOW = new Date("2027-01-11T09:00:00Z");

/** Two tenants in two zones with a rep, a deputy and one crew between them: no test runs with a single tenant. */
export async function createWorld(now = TEST_NOW): Promise<World> {
  return withStaff({ kind: "system", now }, async (db) => {
    const rep = await person(db, "Rosa Lindqvist", "rosa@spec.test", "Europe/Stockholm");
    const deputy = await person(db, "Deniz Kaya", "deniz@spec.test", "Europe/Istanbul");
    for (const staff of [rep, deputy])
      await db.staffMember.create({ data: { userId: staff.id, role: "representative" } });
    const crew = await db.crew.create({ data: { name: "Crew North" } });
    const staff = { representativeId: rep.id, deputyId: deputy.id };
    const acme = await tenant(db, {
      slug: "acme",
      name: "Acme Bank",
      timeZone: "Europe/Berlin",
      integrationType: "service_worker",
      ...staff,
    });
    const globex = await tenant(db, {
      slug: "globex",
      name: "Globex",
      timeZone: "America/New_York",
      integrationType: "dns",
      ...staff,
    });
    return { now, rep, deputy, crewId: crew.id, acme, globex };
  });
}

function person(db: StaffDb, name: string, email: string, timeZone: string): Promise<TestPerson> {
  return db.user.create({
    data: { name, email, timeZone, emailVerified: TEST_NOW },
    select: { id: true, name: true, email: true, timeZone: true },
  });
}

async function tenant(
  db: StaffDb,
  data: {
    slug: string;
    name: string;
    timeZone: string;
    integrationType: IntegrationType;
    representativeId: string;
    deputyId: string;
  },
): Promise<TenantWithPeople> {
  const { id } = await db.tenant.create({ data });
  const reader = await person(db, `Reader of ${data.name}`, `reader@${data.slug}.test`, data.timeZone);
  const coordinator = await person(
    db,
    `Coordinator of ${data.name}`,
    `coordinator@${data.slug}.test`,
    data.timeZone,
  );
  await db.membership.createMany({
    data: [
      { tenantId: id, userId: reader.id, role: "reader" },
      { tenantId: id, userId: coordinator.id, role: "coordinator" },
    ],
  });
  const contact = await db.contactMethod.create({
    data: {
      tenantId: id,
      kind: "email",
      label: "On-call team",
      address: `oncall@${data.slug}.test`,
      verifiedAt: TEST_NOW,
      createdById: coordinator.id,
    },
  });
  return {
    id,
    slug: data.slug,
    name: data.name,
    timeZone: data.timeZone,
    integrationType: data.integrationType,
    reader,
    coordinator,
    contactMethodId: contact.id,
  };
}

/** More tenants of the same representatives, for tests in which many want the same thing. */
export async function createTenants(world: World, count: number): Promise<TenantWithPeople[]> {
  return withStaff({ kind: "system", now: world.now }, async (db) => {
    const made: TenantWithPeople[] = [];
    for (let number = 1; number <= count; number += 1) {
      made.push(
        await tenant(db, {
          slug: `tenant-${number}`,
          name: `Tenant ${number}`,
          timeZone: "Europe/Berlin",
          integrationType: "dns",
          representativeId: world.rep.id,
          deputyId: world.deputy.id,
        }),
      );
    }
    return made;
  });
}

/** An announced upgrade with both tenants enrolled and waiting for the client. */
export async function announceTestUpgrade(
  world: World,
): Promise<{ upgradeId: string; acme: string; globex: string }> {
  const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);
  return withStaff({ kind: "system", now: world.now }, async (db) => {
    const upgrade = await db.upgrade.create({
      data: {
        slug: "database-16",
        title: "Database 16",
        component: "realtime_engine",
        what: "A new major version of the database.",
        why: "The old one is out of support.",
        impact: "Mitigations pause for up to 30 minutes.",
        expectedMinutes: 30,
        firstPossibleAt: days(7),
        decideBy: days(14),
        appliedBy: days(60),
        crewId: world.crewId,
        representativeId: world.rep.id,
        deputyId: world.deputy.id,
        announcedAt: world.now,
        announcedById: world.rep.id,
      },
    });
    const enrol = async (tenantId: string) =>
      (
        await db.upgradeEnrollment.create({
          data: { tenantId, upgradeId: upgrade.id, waitingSince: world.now },
        })
      ).id;
    return { upgradeId: upgrade.id, acme: await enrol(world.acme.id), globex: await enrol(world.globex.id) };
  });
}
