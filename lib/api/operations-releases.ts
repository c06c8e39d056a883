import { releaseFilter, releasePage } from "#lib/releases/schema-api.ts";
import type { ReadOperation } from "./operation.ts";

export const listReleasesOperation = {
  method: "get",
  path: "/api/v1/releases",
  scope: "deployments:read",
  summary: "List releases",
  description: "The releases that a deployment may name, newest first, with the state of their notes.",
  query: releaseFilter,
  answer: { description: "A page of releases.", schema: releasePage },
} satisfies ReadOperation<typeof releaseFilter>;
