import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { announceUpgrade } from "#lib/upgrades/announce-upgrade.ts";
import type { ChoiceInput } from "#lib/windows/schema.ts";
import { staffContext } from "./contexts.ts";
import type { TestTenant, World } from "./world.ts";

let made = 0;

/** What announces an upgrade that both tenants of the test world take part in, possible from 18 January to 12 March 2027. */
export function announcementOf(world: World, title: string) {
  return {
    title,
    component: "realtime_engine",
    what: "A new major version of the database.",
    why: "The old one is out of support.",
    impact: "Mitigations pause for up to 30 minutes.",
    expectedMinutes: "30",
    timeZone: "UTC",
    firstPossible: "2027-01-18T00:00",
    decideBy: "2027-01-25T12:00",
    appliedBy: "2027-03-12T00:00",
    steps: [{ text: "Lower the TTL of your DNS record." }, { text: "Name who is on call." }],
    crewId: world.crewId,
    deputyId: world.deputy.id,
    tenantIds: [world.acme.id, world.globex.id],
  };
}

/** A newly announced upgrade with a crew of its own, so that tests do not meet in one another's windows. */
export async function freshUpgrade(
  world: World,
  tenants: TestTenant[] = [world.acme, world.globex],
): Promise<{ slug: string; crewId: string }> {
  made += 1;
  const name = `Upgrade ${made}`;
  const crew = await asVendor(world, (db) => db.crew.create({ data: { name: `Crew of ${name}` } }));
  const input = { ...announcementOf(world, name), crewId: crew.id, tenantIds: tenants.map(({ id }) => id) };
  const { slug } = await announceUpgrade(staffContext(world.rep, world.now), input);
  return { slug, crewId: crew.id };
}

/** A choice of one hour by the site's clocks. */
export function choice(wallStart: string, more: Partial<ChoiceInput> = {}): ChoiceInput {
  return { wallStart, durationMinutes: 60, method: "dns", ...more };
}

/** The refusal of a call that must be refused. */
export async function refusalOf(call: Promise<unknown>): Promise<DomainError> {
  const error = await call.then(
    () => new Error("It was not refused."),
    (refusal: unknown) => refusal,
  );
  if (error instanceof DomainError) return error;
  throw error;
}

/** What was told about a subject: each kind with its addresses. */
export function toldAbout(world: World, subjectId: string): Promise<{ kind: string; addresses: string[] }[]> {
  return asVendor(world, async (db) => {
    const found = await db.notification.findMany({
      where: { subjectId },
      include: { deliveries: true },
      orderBy: { id: "asc" },
    });
    return found.map(({ kind, deliveries }) => ({
      kind,
      addresses: deliveries.map(({ address }) => address).sort(),
    }));
  });
}

/** Looks at the database with the vendor's eyes. */
export function asVendor<T>(world: World, look: (db: StaffDb) => Promise<T>): Promise<T> {
  return withStaff({ kind: "system", now: world.now }, look);
}
