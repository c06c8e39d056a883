import { reads } from "#lib/api/handled.ts";
import { getDeploymentOperation } from "#lib/api/operations-deployments.ts";
import { resource } from "#lib/api/resource.ts";
import { getReportedDeployment } from "#lib/deployments/get-reported-deployment.ts";
import { parseId } from "#lib/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = resource(
  reads(getDeploymentOperation, (ctx, _, id) => getReportedDeployment(ctx, parseId(id))),
);
