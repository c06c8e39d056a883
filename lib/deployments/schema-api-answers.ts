import { z } from "zod";
import { componentName, environmentKind, reference, stage, tenantSlug, version } from "./schema-api.ts";

/** What the pipeline is answered. Instants are in UTC. */

const instant = z.iso.datetime().meta({ example: "2026-12-02T09:14:30.000Z" });
const instantOrNull = instant.nullable();
const id = z.uuid().meta({ example: "01977000-0000-7000-8000-000000000002" });
export const nextCursor = z
  .string()
  .nullable()
  .meta({ description: "Send it as “cursor” for what comes after; null at the end.", example: null });

export const deploymentAnswer = z
  .object({
    id,
    component: componentName,
    version,
    outOfTrain: z.boolean().meta({ description: "Whether the release ships outside the weekly train." }),
    tenant: tenantSlug,
    environment: environmentKind,
    stage,
    plannedAt: instant,
    startedAt: instantOrNull,
    completedAt: instantOrNull,
    rolledBackAt: instantOrNull,
    rollbackReason: z.string().nullable(),
    heldAt: instantOrNull.meta({ description: "Since when it is held back; null when it goes on." }),
    heldReason: z.string().nullable(),
    readiness: z
      .array(z.object({ useCase: z.string(), passed: z.boolean(), detail: z.string(), checkedAt: instant }))
      .meta({ description: "The latest check of each use case." }),
  })
  .meta({ id: "Deployment" });

export const eventAnswer = z
  .object({
    reference,
    kind: z.enum(["stage_reached", "readiness_check", "held", "resumed", "rolled_back"]),
    stage: stage.nullable(),
    useCase: z.string().nullable(),
    passed: z.boolean().nullable(),
    detail: z.string().nullable(),
    reason: z.string().nullable(),
    occurredAt: instant,
    receivedAt: instant,
  })
  .meta({ id: "DeploymentEvent" });

export const recordedEvent = z.object({ event: eventAnswer, deployment: deploymentAnswer }).meta({
  id: "RecordedEvent",
  description: "The event as it is kept, and where the deployment stands now.",
});

export const deploymentPage = z
  .object({ deployments: z.array(deploymentAnswer), nextCursor })
  .meta({ id: "DeploymentPage" });

export const eventPage = z.object({ events: z.array(eventAnswer), nextCursor }).meta({ id: "EventPage" });

export type DeploymentAnswer = z.infer<typeof deploymentAnswer>;
export type EventAnswer = z.infer<typeof eventAnswer>;
