import type { OutOfLineMethod } from "#lib/db/generated/enums.ts";
import { restsUntil } from "#lib/windows/rules.ts";
import { staffContext } from "./contexts.ts";
import { asVendor, freshUpgrade } from "./negotiation.ts";
import type { TenantWithPeople, TestPerson, World } from "./world.ts";

/** When test nights start: 02:00 in Berlin. */
export const NIGHT = new Date("2027-02-02T01:00:00Z");

/** An instant so many minutes after the start of a test night. */
export function minutesIn(minutes: number): Date {
  return new Date(NIGHT.getTime() + minutes * 60_000);
}

type Wanted = { method?: OutOfLineMethod; startsAt?: Date; minutes?: number; stepsDone?: boolean };

/**
 * An agreed window of a newly announced upgrade with a crew of its own; its steps are done unless said otherwise. The
 * tenant's earlier windows make room: a tenant holds one window a night.
 */
export async function agreedNight(
  world: World,
  tenant: TenantWithPeople,
  { method = "dns", startsAt = NIGHT, minutes = 120, stepsDone = true }: Wanted = {},
): Promise<{ windowId: string; crewId: string; enrollmentId: string }> {
  const { slug, crewId } = await freshUpgrade(world, [tenant]);
  return asVendor(world, async (db) => {
    const enrollment = await db.upgradeEnrollment.findFirstOrThrow({
      where: { upgrade: { slug } },
      include: { upgrade: { include: { actions: true } } },
    });
    const of = { tenantId: tenant.id, enrollmentId: enrollment.id };
    const { contactMethodId, coordinator } = tenant;
    await db.maintenanceWindow.updateMany({
      where: { tenantId: tenant.id, state: "confirmed" },
      data: { state: "cancelled" },
    });
    await db.upgradeEnrollment.update({ where: { id: enrollment.id }, data: { state: "agreed" } });
    const proposal = await db.windowProposal.create({
      data: {
        ...{ ...of, contactMethodId },
        version: 1,
        side: "client",
        state: "accepted",
        authorId: coordinator.id,
        createdAt: world.now,
        expiresAt: startsAt,
        answeredAt: world.now,
        answeredById: world.rep.id,
        acceptedRank: 1,
      },
    });
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    const window = await db.maintenanceWindow.create({
      data: {
        ...{ ...of, crewId, contactMethodId, startsAt, endsAt, method },
        proposalId: proposal.id,
        restsUntil: restsUntil(endsAt),
        timeZone: tenant.timeZone,
        wallStart: "2027-02-02T02:00",
        confirmedAt: world.now,
        confirmedById: world.rep.id,
      },
    });
    if (stepsDone)
      await db.stepProgress.createMany({
        data: enrollment.upgrade.actions.map(({ id }) => ({
          ...of,
          actionId: id,
          state: "done" as const,
          at: world.now,
          byId: coordinator.id,
        })),
      });
    return { windowId: window.id, crewId, enrollmentId: enrollment.id };
  });
}

/** One of the vendor's operators, who runs nights. */
export async function operator(world: World, name: string) {
  const person: TestPerson = await asVendor(world, async (db) => {
    const email = `${name.toLowerCase()}@spec.test`;
    const made = await db.user.create({ data: { name, email, timeZone: "Europe/Berlin" } });
    await db.staffMember.create({ data: { userId: made.id, role: "operator" } });
    return { id: made.id, name, email, timeZone: made.timeZone };
  });
  return (now: Date) => staffContext(person, now, "operator");
}
