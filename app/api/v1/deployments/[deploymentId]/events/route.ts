import { does, reads } from "#lib/api/handled.ts";
import { listEventsOperation, reportEventOperation } from "#lib/api/operations-deployments.ts";
import { resource } from "#lib/api/resource.ts";
import { listDeploymentEvents } from "#lib/deployments/list-deployment-events.ts";
import { reportEvent } from "#lib/deployments/report-event.ts";
import { parseId } from "#lib/parse.ts";

export const { GET, POST, PUT, PATCH, DELETE } = resource(
  reads(listEventsOperation, (ctx, query, id) => listDeploymentEvents(ctx, parseId(id), query)),
  does(reportEventOperation, async (db, ctx, input, id) => {
    const { isNew, ...body } = await reportEvent(db, ctx, parseId(id), input);
    return { isNew, body };
  }),
);
