import type { Prisma } from "#lib/db/generated/client.ts";
import { offerExpiry, restsUntil } from "#lib/windows/rules.ts";
import type { Part } from "./parts.ts";
import { plusDays } from "./time.ts";

/** In the open upgrade, every second tenant has made its offer and waits for the vendor. */
export function hasOffer({ upgrade, place }: Part): boolean {
  return upgrade.fate !== "open" || place % 2 === 1;
}

export function enrollmentRow(part: Part): Prisma.UpgradeEnrollmentCreateManyInput {
  const { fate } = part.upgrade;
  const open = hasOffer(part) ? ("awaiting_vendor" as const) : ("awaiting_client" as const);
  return {
    id: part.enrollmentId,
    tenantId: part.tenant.row.id,
    upgradeId: part.upgrade.row.id,
    state: fate === "open" ? open : fate,
    waitingSince: part.proposedAt,
  };
}

export function proposalRow(part: Part, today: Date): Prisma.WindowProposalCreateManyInput {
  const { tenant, upgrade } = part;
  const open = upgrade.fate === "open";
  const answer = { answeredAt: part.answeredAt, answeredById: upgrade.row.representativeId, acceptedRank: 1 };
  return {
    id: part.proposalId,
    tenantId: tenant.row.id,
    enrollmentId: part.enrollmentId,
    version: 1,
    side: "client",
    state: open ? "proposed" : "accepted",
    message: "Our change board prefers the first one; both are outside our sales hours.",
    contactMethodId: tenant.contactMethodId,
    authorId: tenant.coordinator.id,
    createdAt: open ? today : part.proposedAt,
    expiresAt: offerExpiry(open ? today : part.proposedAt),
    ...(open ? {} : answer),
  };
}

/** Three choices: the slot that is the tenant's own, and the same hour on the two days after. */
export function choiceRows(part: Part): Prisma.ProposalChoiceCreateManyInput[] {
  return [0, 1, 2].map((days) => ({
    tenantId: part.tenant.row.id,
    proposalId: part.proposalId,
    rank: days + 1,
    startsAt: plusDays(part.startsAt, days),
    endsAt: plusDays(part.endsAt, days),
    ...wall(plusDays(part.startsAt, days)),
    method: "dns",
    expectedRequests: 1_200 + part.place * 10,
  }));
}

export function windowRow(part: Part): Prisma.MaintenanceWindowCreateManyInput {
  const { tenant, upgrade, startsAt, endsAt } = part;
  return {
    id: part.windowId,
    tenantId: tenant.row.id,
    enrollmentId: part.enrollmentId,
    proposalId: part.proposalId,
    crewId: upgrade.row.crewId,
    contactMethodId: tenant.contactMethodId,
    startsAt,
    endsAt,
    restsUntil: restsUntil(endsAt),
    ...wall(startsAt),
    method: "dns",
    state: upgrade.fate === "completed" ? "completed" : "confirmed",
    confirmedAt: part.answeredAt,
    confirmedById: upgrade.row.representativeId,
  };
}

/** The slots are laid out in UTC, so that is the wall time that was chosen. */
function wall(startsAt: Date) {
  return { timeZone: "UTC", wallStart: startsAt.toISOString().slice(0, "2026-12-01T02:00".length) };
}
