import type { Operation } from "./operation.ts";
import {
  getDeploymentOperation,
  listDeploymentsOperation,
  listEventsOperation,
  reportDeploymentOperation,
  reportEventOperation,
} from "./operations-deployments.ts";
import { listReleasesOperation } from "./operations-releases.ts";
import { readTrafficOperation, sendTrafficOperation } from "./operations-traffic.ts";

/** Everything the API offers, in the order in which a newcomer needs it. */
export const operations: Operation[] = [
  listReleasesOperation,
  reportDeploymentOperation,
  reportEventOperation,
  listDeploymentsOperation,
  getDeploymentOperation,
  listEventsOperation,
  sendTrafficOperation,
  readTrafficOperation,
];
