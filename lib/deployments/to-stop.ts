import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Stop } from "./schema.ts";
import type { stopColumns } from "./store.ts";

type StopRecord = Prisma.DeploymentGetPayload<{ select: typeof stopColumns }>;

export function toStop({ environment, ...stop }: StopRecord): Stop {
  const { stage, plannedAt, startedAt, completedAt, rolledBackAt, rollbackReason, heldAt, heldReason } = stop;
  return {
    environment: environment.kind,
    ...{ stage, plannedAt, startedAt, completedAt },
    ...{ rolledBackAt, rollbackReason, heldAt, heldReason },
  };
}
