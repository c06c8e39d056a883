import "server-only";
import type { ApiTokenContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import type { DeploymentAnswer } from "./schema-api-answers.ts";
import { findReported } from "./store-api.ts";
import { toDeploymentAnswer } from "./to-answer.ts";

/** One deployment as the pipeline sees it. Throws DomainError `not_found`. */
export async function getReportedDeployment(ctx: ApiTokenContext, id: string): Promise<DeploymentAnswer> {
  const found = await withStaff(ctx, (db) => findReported(db, id));
  if (!found) throw notFound();
  return toDeploymentAnswer(found);
}
