import { z } from "zod";
import { deploymentFilter, newDeployment, newEvent, pageQuery } from "#lib/deployments/schema-api.ts";
import {
  deploymentAnswer,
  deploymentPage,
  eventPage,
  recordedEvent,
} from "#lib/deployments/schema-api-answers.ts";
import type { DeedOperation, ReadOperation } from "./operation.ts";

const ONE = "/api/v1/deployments/{deploymentId}";

export const reportDeploymentOperation = {
  method: "post",
  path: "/api/v1/deployments",
  scope: "deployments:write",
  summary: "Report a deployment",
  description:
    "Makes the deployment of a release to one environment of one client, or finds it: there is one for each. With “startedAt” it is started as well. The release must be known to the portal.",
  body: newDeployment,
  created: "It was made.",
  known: "It was there already, with the same facts.",
  answer: deploymentAnswer,
  location: (body) => {
    const { data } = z.object({ id: z.uuid() }).safeParse(body);
    return data ? ONE.replace("{deploymentId}", data.id) : null;
  },
} satisfies DeedOperation<typeof newDeployment>;

export const reportEventOperation = {
  method: "post",
  path: `${ONE}/events`,
  scope: "deployments:write",
  summary: "Report what became of a deployment",
  description:
    "Events may come late, twice and out of order: what is shown follows from all of them. A rollback ends a deployment, and everyone who was told of the release is told of it.",
  body: newEvent,
  created: "It was recorded.",
  known: "It was recorded before, with the same facts.",
  answer: recordedEvent,
} satisfies DeedOperation<typeof newEvent>;

export const listDeploymentsOperation = {
  method: "get",
  path: "/api/v1/deployments",
  scope: "deployments:read",
  summary: "List deployments",
  description: "Deployments of all clients, latest plan first.",
  query: deploymentFilter,
  answer: { description: "A page of deployments.", schema: deploymentPage },
} satisfies ReadOperation<typeof deploymentFilter>;

export const getDeploymentOperation = {
  method: "get",
  path: ONE,
  scope: "deployments:read",
  summary: "Read a deployment",
  description: "Where it stands, with the latest readiness check of each use case.",
  query: z.strictObject({}),
  answer: { description: "The deployment.", schema: deploymentAnswer },
} satisfies ReadOperation;

export const listEventsOperation = {
  method: "get",
  path: `${ONE}/events`,
  scope: "deployments:read",
  summary: "List the events of a deployment",
  description: "In the order in which they happened, which may not be the order in which they were reported.",
  query: pageQuery,
  answer: { description: "A page of events.", schema: eventPage },
} satisfies ReadOperation<typeof pageQuery>;
