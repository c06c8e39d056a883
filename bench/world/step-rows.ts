import type { Prisma } from "#lib/db/generated/client.ts";
import type { StepState } from "#lib/db/generated/enums.ts";
import { idOf } from "../../prisma/seed/ids.ts";
import type { Part } from "./parts.ts";
import { plusDays } from "./time.ts";
import type { BenchUpgrade } from "./upgrades.ts";

const steps = [
  "Lower the TTL of the site's DNS records to 60 seconds.",
  "Name who may switch the flag during the window.",
  "Check that your maintenance page answers 200.",
];
const states: StepState[] = ["viewed", "started", "done"];

const stepId = ({ row }: BenchUpgrade, position: number) => idOf("bench step", row.slug, position);

/** What an upgrade asks; in the open one, the first step was due two days ago. */
export function actionRows(upgrade: BenchUpgrade, today: Date): Prisma.RequiredActionCreateManyInput[] {
  return steps.map((text, position) => ({
    id: stepId(upgrade, position),
    upgradeId: upgrade.row.id,
    position,
    text,
    dueAt: upgrade.fate === "open" && position === 0 ? plusDays(today, -2) : null,
  }));
}

/** Every step is done where the work is; in the open upgrade tenants have come further or less far. */
export function progressRows(part: Part): Prisma.StepProgressCreateManyInput[] {
  const { upgrade, tenant, place, enrollmentId, proposedAt } = part;
  return steps.flatMap((_, position) => {
    const reached = upgrade.fate === "open" ? (place + position) % (states.length + 1) : states.length;
    return states.slice(0, reached).map((state) => ({
      tenantId: tenant.row.id,
      enrollmentId,
      actionId: stepId(upgrade, position),
      state,
      at: proposedAt,
      byId: tenant.coordinator.id,
    }));
  });
}
