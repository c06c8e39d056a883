import type { EnvironmentKind } from "#lib/db/generated/enums.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import { insertRows } from "./insert-rows.ts";
import { representatives } from "./staff.ts";
import { allTenants } from "./tenants.ts";

const environments: EnvironmentKind[] = ["staging", "non_production", "production"];
const useCases = ["Account takeover", "Credential stuffing", "Card testing"];

/** Writes the vendor's people and every tenant with its people, environments, use cases and contact method. */
export async function insertOrganisations(now: Date): Promise<void> {
  const members = allTenants.flatMap(({ row, members }) =>
    members.map((member) => ({ ...member, tenantId: row.id })),
  );
  const users = [...representatives, ...members.map(({ user }) => user)];
  await insertRows(now, users, (db, data) => db.user.createMany({ data }));
  const staff = representatives.map(({ id }) => ({ userId: id, role: "representative" as const }));
  await insertRows(now, staff, (db, data) => db.staffMember.createMany({ data }));
  await insertRows(
    now,
    allTenants.map(({ row }) => row),
    (db, data) => db.tenant.createMany({ data }),
  );
  const memberships = members.map(({ tenantId, user, role }) => ({ tenantId, userId: user.id, role }));
  await insertRows(now, memberships, (db, data) => db.membership.createMany({ data }));
  await insertRows(
    now,
    eachTenant(environments, (tenantId, kind) => ({ id: idOf(tenantId, kind), tenantId, kind })),
    (db, data) => db.environment.createMany({ data }),
  );
  await insertRows(
    now,
    eachTenant(useCases, (tenantId, name) => ({ tenantId, name })),
    (db, data) => db.useCase.createMany({ data }),
  );
  await insertRows(now, contactMethods(now), (db, data) => db.contactMethod.createMany({ data }));
}

function eachTenant<Thing, Row>(things: Thing[], rowOf: (tenantId: string, thing: Thing) => Row): Row[] {
  return allTenants.flatMap(({ row }) => things.map((thing) => rowOf(row.id, thing)));
}

function contactMethods(now: Date) {
  return allTenants.map(({ row, coordinator, contactMethodId }) => ({
    id: contactMethodId,
    tenantId: row.id,
    kind: "email" as const,
    label: "Platform on-call",
    address: `on-call@${row.slug}.example`,
    verifiedAt: now,
    createdById: coordinator.id,
  }));
}
