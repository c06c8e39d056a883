import type { Prisma } from "#lib/db/generated/client.ts";
import { addDays, at, today } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { type DemoUser, staff } from "./people.ts";
import { looksOf } from "./reading.ts";
import {
  contactId,
  type DemoTenant,
  environmentId,
  tenantId,
  tenants,
  unconfirmedContactId,
} from "./tenants.ts";

/** A year ago: when everybody in this world joined it. */
function founded(now: Date): Date {
  return at(addDays(today(now), -364), "09:00", "UTC");
}

/** The vendor's people and the clients', each once, however many places they work in. */
export function userRows(now: Date): Prisma.UserCreateManyInput[] {
  const everybody = [...staff, ...tenants.flatMap(({ members }) => members)].map(({ user }) => user);
  const unique = new Map<string, DemoUser>(everybody.map((user) => [user.id, user]));
  const createdAt = founded(now);
  return [...unique.values()].map((user) => ({ ...user, emailVerified: createdAt, createdAt }));
}

export function staffRows(): Prisma.StaffMemberCreateManyInput[] {
  return staff.map(({ user, role }) => ({ userId: user.id, role }));
}

export function tenantRows(now: Date): Prisma.TenantCreateManyInput[] {
  return tenants.map(({ slug, name, timeZone, integrationType, representative, deputy }) => ({
    id: tenantId(slug),
    ...{ slug, name, timeZone, integrationType },
    representativeId: representative.id,
    deputyId: deputy.id,
    createdAt: founded(now),
  }));
}

export function membershipRows(now: Date): Prisma.MembershipCreateManyInput[] {
  return tenants.flatMap((tenant) =>
    tenant.members.map(({ user, role, noteMail = "weekly" }) => ({
      id: idOf("membership", tenant.slug, user.email),
      tenantId: tenantId(tenant.slug),
      userId: user.id,
      ...{ role, noteMail },
      ...looksOf(tenant, user.email, now),
      createdAt: founded(now),
    })),
  );
}

export function environmentRows(): Prisma.EnvironmentCreateManyInput[] {
  return tenants.flatMap(({ slug, environments }) =>
    environments.map((kind) => ({ id: environmentId(slug, kind), tenantId: tenantId(slug), kind })),
  );
}

export function configuredUseCaseRows(): Prisma.UseCaseCreateManyInput[] {
  return tenants.flatMap(({ slug, useCases }) =>
    useCases.map((name) => ({ id: idOf("use case", slug, name), tenantId: tenantId(slug), name })),
  );
}

/** When a tenant's contact methods were added, and the first of them confirmed. */
export function contactDates(
  { timeZone }: DemoTenant,
  now: Date,
): { added: Date; confirmed: Date; addedUnverified: Date } {
  return {
    added: at(addDays(today(now), -75), "10:05", timeZone),
    confirmed: at(addDays(today(now), -75), "10:17", timeZone),
    addedUnverified: at(addDays(today(now), -9), "16:40", timeZone),
  };
}

export function contactRows(now: Date): Prisma.ContactMethodCreateManyInput[] {
  return tenants.flatMap((tenant) => {
    const { added, confirmed, addedUnverified } = contactDates(tenant, now);
    const method = {
      tenantId: tenantId(tenant.slug),
      kind: "email" as const,
      createdById: tenant.coordinator.id,
    };
    return [
      {
        ...method,
        ...tenant.contacts.verified,
        id: contactId(tenant.slug),
        verifiedAt: confirmed,
        createdAt: added,
      },
      {
        ...method,
        ...tenant.contacts.unverified,
        id: unconfirmedContactId(tenant.slug),
        createdAt: addedUnverified,
      },
    ];
  });
}
