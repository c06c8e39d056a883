import type { Prisma } from "#lib/db/generated/client.ts";
import type { IntegrationType, StepState } from "#lib/db/generated/enums.ts";
import { isAskedOf } from "#lib/upgrades/rules-steps.ts";
import { addDays, at, plusMinutes, today } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { type DemoTenant, tenantBySlug, tenantId } from "./tenants.ts";
import { type DemoUpgrade, datesOf, enrollmentId, upgradeId, upgrades } from "./upgrades.ts";

type StepDetail = { integrationType?: IntegrationType; daysBeforeDecideBy?: number };

/** Whom each step of an upgrade is asked of, and how many days before the decision it is due; nothing for the others. */
const details: Record<string, StepDetail[]> = {
  "Database 16": [
    { daysBeforeDecideBy: 8 },
    { integrationType: "dns", daysBeforeDecideBy: -3 },
    { integrationType: "service_worker", daysBeforeDecideBy: 1 },
    {},
  ],
  "Service worker 5": [
    { integrationType: "service_worker", daysBeforeDecideBy: 7 },
    { integrationType: "service_worker", daysBeforeDecideBy: 4 },
    {},
  ],
};

/** How far each tenant is, step by step of those asked of it. A tenant that is not named has seen nothing. */
const progress: Record<string, Record<string, StepState[]>> = {
  "Database 16": {
    "acme-bank": ["done", "started", "viewed"],
    "harborline-outfitters": ["done", "done", "done"],
    "companhia-paulista-de-viagens": ["viewed", "viewed", "viewed"],
    "kereru-ticketing": ["done", "done", "started"],
  },
  "Service worker 5": { "acme-bank": ["viewed", "viewed", "viewed"] },
  "Session store 2": { "kereru-ticketing": ["done", "done"] },
};

const order: StepState[] = ["viewed", "started", "done"];
const stepId = ({ title }: DemoUpgrade, index: number) => idOf("required action", title, index);

export function requiredActionRows(now: Date): Prisma.RequiredActionCreateManyInput[] {
  return upgrades.flatMap((upgrade) => stepsOf(upgrade, now));
}

/** The steps of an upgrade, in their order. */
export function stepsOf(upgrade: DemoUpgrade, now: Date) {
  return upgrade.actions.map((text, index) => {
    const { integrationType = null, daysBeforeDecideBy } = details[upgrade.title]?.[index] ?? {};
    const due = addDays(today(datesOf(upgrade, now).decideBy), -(daysBeforeDecideBy ?? 0));
    return {
      id: stepId(upgrade, index),
      upgradeId: upgradeId(upgrade),
      position: index + 1,
      text,
      integrationType,
      dueAt: daysBeforeDecideBy === undefined ? null : at(due, "17:00", upgrade.representative.timeZone),
    };
  });
}

/** What coordinators have seen, begun and finished: an hour after the announcement, and a quarter of a day a step later. */
export function stepProgressRows(now: Date): Prisma.StepProgressCreateManyInput[] {
  return upgrades.flatMap((upgrade) =>
    upgrade.tenants.flatMap((slug) => {
      const site = tenantBySlug(slug);
      return askedOf(upgrade, site).flatMap((index, place) => {
        const reached = reachedState(upgrade, slug, place);
        return order.slice(0, order.indexOf(reached ?? "viewed") + (reached ? 1 : 0)).map((state, rank) => ({
          tenantId: tenantId(slug),
          enrollmentId: enrollmentId(upgrade, slug),
          actionId: stepId(upgrade, index),
          state,
          at: plusMinutes(datesOf(upgrade, now).announcedAt, 60 + rank * (90 + place * 240)),
          byId: site.coordinator.id,
        }));
      });
    }),
  );
}

/** The steps of an upgrade that a tenant is asked for, by their place in it. */
function askedOf(upgrade: DemoUpgrade, { integrationType }: DemoTenant): number[] {
  return upgrade.actions.flatMap((_, index) => {
    const step = { integrationType: details[upgrade.title]?.[index]?.integrationType ?? null };
    return isAskedOf(step, integrationType) ? [index] : [];
  });
}

/** Upgrades that are behind everybody have all of their steps done. */
function reachedState(upgrade: DemoUpgrade, slug: string, place: number): StepState | undefined {
  return upgrade.appliedBy < 0 ? "done" : progress[upgrade.title]?.[slug]?.[place];
}
