import "server-only";
import type { Stop } from "./schema.ts";
import type { findDeploymentsOfRelease } from "./store.ts";

type StopRecord = Awaited<ReturnType<typeof findDeploymentsOfRelease>>[number];

export function toStop({
  environment,
  stage,
  plannedAt,
  startedAt,
  completedAt,
  rolledBackAt,
}: StopRecord): Stop {
  return { environment: environment.kind, stage, plannedAt, startedAt, completedAt, rolledBackAt };
}
