import type { Prisma } from "#lib/db/generated/client.ts";
import type { DeploymentStage } from "#lib/db/generated/enums.ts";
import { plusMinutes } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { randomOf } from "./random.ts";
import { releaseId } from "./releases.ts";

import type { ReleaseStory } from "./story.ts";
import { type DemoTenant, environmentId, tenantId } from "./tenants.ts";
import { audienceOf, plannedAt } from "./trains.ts";

/** From the start to the last stable version being back: new instances, tests, and minutes of monitoring. */
const ROLLED_BACK_AFTER_MINUTES = 31;

type Progress = Pick<
  Prisma.DeploymentCreateManyInput,
  "stage" | "startedAt" | "completedAt" | "rolledBackAt"
>;

/** Each release on its way through the environments of the tenants it is for, as far as it has come by `now`. */
export function deploymentRows(stories: ReleaseStory[], now: Date): Prisma.DeploymentCreateManyInput[] {
  return stories.flatMap((story) =>
    audienceOf(story).flatMap((tenant) => tenantDeployments(story, tenant, now)),
  );
}

function tenantDeployments(
  story: ReleaseStory,
  tenant: DemoTenant,
  now: Date,
): Prisma.DeploymentCreateManyInput[] {
  // What is rolled back in staging goes no further.
  const environments = tenant.environments.filter(
    (environment) => story.rolledBackIn !== "staging" || environment === "staging",
  );
  return environments.map((environment) => {
    const planned = plannedAt(story, tenant, environment, now);
    const id = idOf("deployment", tenant.slug, story.component, story.version, environment);
    const random = randomOf(id);
    const startedAt = plusMinutes(planned, Math.floor(random() * 4));
    const minutes = 18 + Math.floor(random() * 22);
    return {
      id,
      tenantId: tenantId(tenant.slug),
      environmentId: environmentId(tenant.slug, environment),
      releaseId: releaseId(story),
      plannedAt: planned,
      ...(story.rolledBackIn === environment ? rolledBack(startedAt) : progress(startedAt, minutes, now)),
    };
  });
}

function rolledBack(startedAt: Date): Progress {
  return {
    stage: "rolled_back",
    startedAt,
    rolledBackAt: plusMinutes(startedAt, ROLLED_BACK_AFTER_MINUTES),
  };
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
