import { insertNegotiations } from "./insert-negotiations.ts";
import { insertOrganisations } from "./insert-organisations.ts";
import { insertReleases } from "./insert-releases.ts";
import { insertTraffic } from "./insert-traffic.ts";
import { notes } from "./notes.ts";
import { part } from "./parts.ts";
import { pick } from "./pick.ts";
import { representatives } from "./staff.ts";
import { tenants } from "./tenants.ts";
import { startOfDay } from "./time.ts";
import { upgrades } from "./upgrades.ts";

/** What the measured pages show, and to whom. */
export type BenchWorld = {
  tenantSlug: string;
  noteSlug: string;
  upgradeSlug: string;
  /** A window of the tenant that is agreed and to come. */
  windowId: string;
  coordinatorId: string;
  representativeId: string;
  /** A word that thousands of notes have. */
  commonWord: string;
};

/** Fills an empty, migrated database with the measured world. The same day makes the same world. */
export async function loadWorld(now: Date, noteCount: number): Promise<BenchWorld> {
  const today = startOfDay(now);
  const published = await notes(today, noteCount);
  const announced = upgrades(today);
  await insertOrganisations(now);
  await insertReleases(now, published);
  await insertNegotiations(now, today, announced);
  await insertTraffic(now, today);
  // The second tenant has made its offer for the upgrade that is still negotiated.
  const place = 1;
  const tenant = pick(tenants, place);
  const agreed = pick(
    announced.filter(({ fate }) => fate === "agreed"),
    0,
  );
  return {
    tenantSlug: tenant.row.slug,
    noteSlug: pick(
      published.filter(({ readers }) => readers.includes(tenant)),
      0,
    ).row.slug,
    upgradeSlug: pick(announced, announced.length - 1).row.slug,
    windowId: part(agreed, tenant, place).windowId,
    coordinatorId: tenant.coordinator.id,
    representativeId: pick(representatives, 1).id,
    commonWord: "counter",
  };
}
