import { randomUUID } from "node:crypto";
import { subDays } from "date-fns";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { acceptChoice } from "#lib/windows/accept-choice.ts";
import { offerExpiry } from "#lib/windows/rules.ts";

const CONTENDERS = 50;

/** One crew, one representative, and fifty tenants that want the crew's time. */
export type Race = {
  now: Date;
  crewId: string;
  representativeId: string;
  tenants: { id: string; contactMethodId: string; authorId: string }[];
};

const asVendor = <T>(now: Date, work: (db: StaffDb) => Promise<T>) =>
  withStaff({ kind: "system", now }, work);

/** Writes what all rounds share. */
export async function raceWorld(now: Date): Promise<Race> {
  const [crewId, representativeId] = [randomUUID(), randomUUID()];
  const tenants = Array.from({ length: CONTENDERS }, (_, number) => ({
    number,
    ...{ id: randomUUID(), contactMethodId: randomUUID(), authorId: randomUUID() },
  }));
  await asVendor(now, async (db) => {
    const people = [
      { id: representativeId, name: "Representative", email: "representative@bench.test", timeZone: "UTC" },
      ...tenants.map(({ authorId: id, number }) => {
        return {
          id,
          name: `Coordinator ${number}`,
          email: `coordinator-${number}@bench.test`,
          timeZone: "UTC",
        };
      }),
    ];
    await db.user.createMany({ data: people });
    await db.staffMember.create({ data: { userId: representativeId, role: "representative" } });
    await db.crew.create({ data: { id: crewId, name: "Crew" } });
    const staff = { representativeId, deputyId: representativeId };
    await db.tenant.createMany({
      data: tenants.map(({ id, number }) => ({
        ...{
          id,
          slug: `tenant-${number}`,
          name: `Tenant ${number}`,
          timeZone: "UTC",
          integrationType: "dns",
        },
        ...staff,
      })),
    });
    await db.contactMethod.createMany({
      data: tenants.map(({ id: tenantId, contactMethodId: id, authorId, number }) => ({
        ...{ id, tenantId, kind: "email", label: "Night", address: `night-${number}@bench.test` },
        ...{ verifiedAt: now, createdById: authorId },
      })),
    });
  });
  return { now, crewId, representativeId, tenants };
}

type Round = { winners: number; slotTaken: number; others: string[]; ms: number };

/** Fifty offers of one slot, accepted at once by as many requests. */
export async function playRound(race: Race, slot: TimeSpan): Promise<Round> {
  const offers = await writeOffers(race, slot);
  const { representativeId: id, now } = race;
  const person = { id, name: "Representative", email: "representative@bench.test", timeZone: "UTC" };
  const begun = performance.now();
  const results = await Promise.allSettled(
    offers.map((proposalId) => acceptChoice(staffContext(person, now), { proposalId, rank: 1 })),
  );
  const ms = performance.now() - begun;
  const refusals = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason as unknown] : [],
  );
  const others = refusals.filter((error) => !(error instanceof DomainError && error.code === "slot_taken"));
  const [winners, slotTaken] = [results.length - refusals.length, refusals.length - others.length];
  return { winners, slotTaken, others: others.map(String), ms };
}

async function writeOffers(
  { now, crewId, representativeId, tenants }: Race,
  slot: TimeSpan,
): Promise<string[]> {
  const upgradeId = randomUUID();
  const offers = tenants.map((tenant) => ({ ...tenant, offerId: randomUUID(), enrollmentId: randomUUID() }));
  await asVendor(now, async (db) => {
    await db.upgrade.create({
      data: {
        ...{ id: upgradeId, slug: upgradeId, title: "Upgrade", component: "realtime_engine" },
        ...{ what: "-", why: "-", impact: "-", expectedMinutes: 30, crewId },
        ...{
          representativeId,
          deputyId: representativeId,
          announcedAt: now,
          announcedById: representativeId,
        },
        ...{
          firstPossibleAt: subDays(slot.startsAt, 2),
          decideBy: now,
          appliedBy: new Date(slot.endsAt.getTime() + 172_800_000),
        },
      },
    });
    await db.upgradeEnrollment.createMany({
      data: offers.map(({ enrollmentId: id, id: tenantId }) => ({
        ...{ id, tenantId, upgradeId, state: "awaiting_vendor", waitingSince: now },
      })),
    });
    await db.windowProposal.createMany({
      data: offers.map(({ offerId: id, id: tenantId, enrollmentId, contactMethodId, authorId }) => ({
        ...{ id, tenantId, enrollmentId, contactMethodId, authorId, version: 1, side: "client" },
        ...{ createdAt: now, expiresAt: offerExpiry(now) },
      })),
    });
    await db.proposalChoice.createMany({
      data: offers.map(({ offerId: proposalId, id: tenantId }) => ({
        ...{ proposalId, tenantId, rank: 1, ...slot, timeZone: "UTC", method: "dns" },
        wallStart: slot.startsAt.toISOString().slice(0, 16),
      })),
    });
  });
  return offers.map(({ offerId }) => offerId);
}
