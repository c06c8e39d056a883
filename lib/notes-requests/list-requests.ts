import "server-only";
import { subDays } from "date-fns";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { environmentName } from "#lib/deployments/rules.ts";
import { componentLabels } from "#lib/releases/schema.ts";
import { formatDay } from "#lib/time/format.ts";
import type { DeploymentOption, RequestListItem } from "./schema.ts";
import { findOwnDeployments, findOwnRequests } from "./store.ts";
import { toListItem } from "./to-request.ts";

const MOST_REQUESTS = 200;
const MOST_DEPLOYMENTS = 100;

/** The tenant's requests, newest first, and the deployments of the last 180 days that one can be about. */
export async function listRequests(
  ctx: TenantContext,
): Promise<{ requests: RequestListItem[]; deployments: DeploymentOption[] }> {
  return withTenant(ctx, async (db) => {
    const { id, timeZone } = ctx.tenant;
    const requests = await findOwnRequests(db, id, MOST_REQUESTS);
    const deployments = await findOwnDeployments(db, id, subDays(ctx.now, 180), MOST_DEPLOYMENTS);
    return {
      requests: requests.map(toListItem),
      deployments: deployments.flatMap(({ id, release, environment, startedAt }) => {
        if (!startedAt) return [];
        const name = `${componentLabels[release.component]} ${release.version}`;
        return [
          {
            id,
            label: `${name}, ${environmentName[environment.kind].toLowerCase()}, ${formatDay(startedAt, timeZone)}`,
          },
        ];
      }),
    };
  });
}
