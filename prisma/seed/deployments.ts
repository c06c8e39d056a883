import type { Prisma } from "#lib/db/generated/client.ts";
import type { DeploymentStage, EnvironmentKind } from "#lib/db/generated/enums.ts";
import { plusMinutes } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { randomOf } from "./random.ts";
import { releaseId } from "./releases.ts";

import type { ReleaseStory } from "./story.ts";
import { type DemoTenant, environmentId, tenantId } from "./tenants.ts";
import { audienceOf, plannedAt, rolledBackAt } from "./trains.ts";

type Progress = Pick<Prisma.DeploymentCreateManyInput, "stage" | "startedAt" | "completedAt">;

/** Each release on its way through the environments of the tenants it is for, as far as it has come by `now`. */
export function deploymentRows(stories: ReleaseStory[], now: Date): Prisma.DeploymentCreateManyInput[] {
  return stories.flatMap((story) =>
    audienceOf(story).flatMap((tenant) =>
      tenant.environments.flatMap((environment) => deploymentRow(story, tenant, environment, now) ?? []),
    ),
  );
}

/** Null where a release was taken back before it was due. */
function deploymentRow(
  story: ReleaseStory,
  tenant: DemoTenant,
  environment: EnvironmentKind,
  now: Date,
): Prisma.DeploymentCreateManyInput | null {
  const planned = plannedAt(story, tenant, environment, now);
  const takenBack = rolledBackAt(story, now);
  if (takenBack && takenBack <= planned) return null;
  const id = idOf("deployment", tenant.slug, story.component, story.version, environment);
  const random = randomOf(id);
  const startedAt = plusMinutes(planned, Math.floor(random() * 4));
  const minutes = 18 + Math.floor(random() * 22);
  const isHeld = environment === "production" && story.hold?.tenant === tenant.slug;
  const isTakenBack = takenBack && story.rollback?.environments.includes(environment);
  return {
    id,
    tenantId: tenantId(tenant.slug),
    environmentId: environmentId(tenant.slug, environment),
    releaseId: releaseId(story),
    plannedAt: planned,
    ...progress(startedAt, minutes, isTakenBack ? takenBack : now),
    ...(isTakenBack && {
      stage: "rolled_back" as const,
      rolledBackAt: takenBack,
      rollbackReason: story.rollback?.reason ?? null,
    }),
    ...(isHeld && held(startedAt, story, now)),
  };
}

/** From the start to the failed check that holds a deployment back, while its tests still run. */
export const HELD_AFTER_MINUTES = 7;

/** Held from then on; nothing before that. */
function held(startedAt: Date, { hold }: ReleaseStory, now: Date) {
  const heldAt = plusMinutes(startedAt, HELD_AFTER_MINUTES);
  if (heldAt > now) return {};
  return { stage: "validating" as const, completedAt: null, heldAt, heldReason: hold?.reason ?? null };
}

const stages: DeploymentStage[] = ["provisioning", "validating", "integrating", "draining"];

/** How far a deployment has come that started then and takes so many minutes. */
function progress(startedAt: Date, minutes: number, now: Date): Progress {
  const completedAt = plusMinutes(startedAt, minutes);
  if (now >= completedAt) return { stage: "complete", startedAt, completedAt };
  if (now < startedAt) return { stage: "planned" };
  const share = (now.getTime() - startedAt.getTime()) / (completedAt.getTime() - startedAt.getTime());
  return { stage: stages[Math.floor(share * stages.length)] ?? "draining", startedAt };
}
