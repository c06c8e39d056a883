import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { checksFor, phasesFor } from "#lib/night/rules.ts";
import { plusMinutes } from "./calendar.ts";
import { idOf } from "./ids.ts";
import type { MadeOffer } from "./negotiations.ts";
import { grantedOf, type NightPlan, planOf } from "./night-plans.ts";
import { yuki } from "./people.ts";
import { tenantId } from "./tenants.ts";
import { sessions } from "./upgrades.ts";

type Night = { offer: MadeOffer; plan: NightPlan; windowId: string; startsAt: Date; endsAt: Date };

/** The nights that are over, with what happened in them. */
export function nightsOf(made: MadeOffer[]): Night[] {
  return made.flatMap((offer) => {
    const plan = planOf(offer);
    if (!plan || !offer.agreed) return [];
    const { startsAt, endsAt } = offer.agreed.choice;
    return { offer, plan, windowId: offer.agreed.windowId, startsAt, endsAt };
  });
}

/** Loads what happened on the nights that are over, and how far the next one is prepared. */
export async function loadNights(db: StaffDb, made: MadeOffer[], now: Date): Promise<void> {
  const nights = nightsOf(made);
  const ready = made.filter(({ upgrade, outcome, agreed }) => agreed && (outcome || upgrade === sessions));
  await db.windowPhase.createMany({ data: nights.flatMap(phaseRows) });
  await db.windowLogEntry.createMany({ data: nights.flatMap(logRows) });
  await db.windowExtension.createMany({ data: nights.flatMap(extensionRows) });
  await db.windowChange.createMany({ data: nights.flatMap(changeRows) });
  await db.windowCheck.createMany({ data: ready.flatMap((offer) => checkRows(offer, now)) });
}

const of = ({ offer, windowId }: Night) => ({ tenantId: tenantId(offer.tenant), windowId });

function phaseRows(night: Night): Prisma.WindowPhaseCreateManyInput[] {
  return phasesFor(night.offer.agreed?.choice.method ?? "none").map((phase) => ({
    ...of(night),
    phase,
    at: plusMinutes(night.startsAt, night.plan.phases[phase]),
    byId: yuki.id,
  }));
}

function logRows(night: Night): Prisma.WindowLogEntryCreateManyInput[] {
  return night.plan.log.map(({ minute, side, text }) => ({
    ...of(night),
    id: idOf("night log", night.windowId, minute),
    at: plusMinutes(night.startsAt, minute),
    byId: side === "vendor" ? yuki.id : night.offer.site.coordinator.id,
    side,
    text,
    clientKey: idOf("night log key", night.windowId, minute),
  }));
}

function extensionRows(night: Night): Prisma.WindowExtensionCreateManyInput[] {
  return (night.plan.askings ?? []).map(({ asked, answered, ...asking }) => ({
    ...of(night),
    ...asking,
    id: idOf("extension", night.windowId, asked),
    askedAt: plusMinutes(night.startsAt, asked),
    askedById: yuki.id,
    answeredAt: plusMinutes(night.startsAt, answered),
    answeredById: asking.answer === "granted" ? night.offer.site.coordinator.id : yuki.id,
  }));
}

function changeRows(night: Night): Prisma.WindowChangeCreateManyInput[] {
  const { plan, startsAt, endsAt, offer } = night;
  const extension = grantedOf(plan);
  if (!extension) return [];
  return [
    {
      ...of(night),
      id: idOf("window change", night.windowId),
      sequence: 1,
      kind: "extended",
      fromStartsAt: startsAt,
      fromEndsAt: endsAt,
      fromWallStart: offer.agreed?.choice.wallStart ?? "",
      toStartsAt: startsAt,
      toEndsAt: plusMinutes(endsAt, extension.minutes),
      reason: extension.reason,
      side: "client",
      at: plusMinutes(startsAt, extension.answered),
      byId: offer.site.coordinator.id,
    },
  ];
}

/** The client made its checks the day before; tonight's contacts are still to be confirmed. */
function checkRows(offer: MadeOffer, now: Date): Prisma.WindowCheckCreateManyInput[] {
  const { agreed, tenant, site, outcome } = offer;
  if (!agreed) return [];
  const { coordinator, contacts } = site;
  const details = {
    maintenance_page: "Answers 200 in 0.3 s",
    flag_owner: `${site.members[1]?.user.name ?? coordinator.name} sets the flag`,
    dns_ttl: "The TTL is 60 s",
    contacts: contacts.verified.label,
  };
  return checksFor(agreed.choice.method)
    .filter((kind) => outcome || kind !== "contacts")
    .map((kind) => ({
      tenantId: tenantId(tenant),
      windowId: agreed.windowId,
      kind,
      passed: true,
      detail: details[kind],
      checkedAt: dayBefore(agreed.choice.startsAt, now),
      checkedById: kind === "maintenance_page" ? null : coordinator.id,
    }));
}

/** A day before the window, or an hour ago when that is to come. */
function dayBefore(startsAt: Date, now: Date): Date {
  return new Date(Math.min(plusMinutes(startsAt, -24 * 60).getTime(), plusMinutes(now, -60).getTime()));
}
