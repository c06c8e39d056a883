import { does, reads } from "#lib/api/handled.ts";
import { listDeploymentsOperation, reportDeploymentOperation } from "#lib/api/operations-deployments.ts";
import { resource } from "#lib/api/resource.ts";
import { listReportedDeployments } from "#lib/deployments/list-reported-deployments.ts";
import { reportDeployment } from "#lib/deployments/report-deployment.ts";

export const { GET, POST, PUT, PATCH, DELETE } = resource(
  reads(listDeploymentsOperation, listReportedDeployments),
  does(reportDeploymentOperation, async (db, ctx, input) => {
    const { isNew, deployment } = await reportDeployment(db, ctx, input);
    return { isNew, body: deployment };
  }),
);
