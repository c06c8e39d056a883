import type { Prisma } from "#lib/db/generated/client.ts";
import { hasOffer } from "./negotiation-rows.ts";
import type { Part } from "./parts.ts";

type Event = Prisma.AuditEventCreateManyInput;

/** What the tenant's activity tells of its part in an upgrade. */
export function activityRows(part: Part): Event[] {
  const { upgrade, tenant } = part;
  const about = { tenantId: tenant.row.id, objectType: "enrollment", objectId: part.enrollmentId };
  const vendor = {
    ...about,
    actorKind: "staff" as const,
    actorId: upgrade.row.representativeId,
    actorName: "Spec",
  };
  const client = {
    ...about,
    actorKind: "client" as const,
    actorId: tenant.coordinator.id,
    actorName: tenant.coordinator.name,
  };
  const { title, announcedAt } = upgrade.row;
  const events: Event[] = [
    { ...vendor, at: announcedAt, action: "upgrade.announced", summary: `announced ${title}` },
  ];
  if (hasOffer(part))
    events.push({ ...client, at: part.proposedAt, action: "proposal.sent", summary: "proposed 3 windows" });
  if (upgrade.fate !== "open")
    events.push({ ...vendor, at: part.answeredAt, action: "window.confirmed", summary: "accepted choice 1" });
  return events;
}
