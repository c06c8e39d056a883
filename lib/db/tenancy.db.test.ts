import { beforeAll, describe, expect, it } from "vitest";
import { clientContext } from "#lib/testing/contexts.ts";
import { announceTestUpgrade, createWorld, type World } from "#lib/testing/world.ts";
import { assertTenancy } from "./assert-tenancy.ts";
import { prisma } from "./client.ts";
import { withStaff, withTenant } from "./tenant-db.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await announceTestUpgrade(world);
});

describe("tenancy in the database", () => {
  it("shows a tenant its own rows only, whatever the query asks for", async () => {
    const seen = await withTenant(clientContext(world.acme, world.acme.reader, world.now), (db) =>
      Promise.all([
        db.upgradeEnrollment.findMany(),
        db.contactMethod.findMany(),
        db.tenant.findMany(),
        db.membership.findMany(),
      ]),
    );
    const [enrollments, contacts, tenants, memberships] = seen;
    expect(enrollments.map((e) => e.tenantId)).toEqual([world.acme.id]);
    expect(contacts.map((c) => c.tenantId)).toEqual([world.acme.id]);
    expect(tenants.map((t) => t.slug)).toEqual(["acme"]);
    expect(new Set(memberships.map((m) => m.tenantId))).toEqual(new Set([world.acme.id]));
  });

  it("refuses a row written for another tenant", async () => {
    const write = withTenant(clientContext(world.acme, world.acme.coordinator, world.now), (db) =>
      db.contactMethod.create({
        data: {
          tenantId: world.globex.id,
          kind: "email",
          label: "x",
          address: "x@x.test",
          createdById: world.acme.coordinator.id,
        },
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it("shows nothing to a query outside any scope", async () => {
    expect(await prisma().upgradeEnrollment.findMany()).toEqual([]);
    expect(await prisma().tenant.findMany()).toEqual([]);
  });

  it("serves as a role that cannot pass over row-level security, on tables that all enforce it", async () => {
    await expect(assertTenancy()).resolves.toBeUndefined();
  });

  it("keeps the audit trail as it was written", async () => {
    const change = withStaff({ kind: "system", now: world.now }, (db) => db.auditEvent.deleteMany());
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
