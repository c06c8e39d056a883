import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { compiledDays, compiledDeployment } from "./compiled-markdown.ts";
import { daysAsInstants } from "./days.ts";
import { takeStep } from "./move-request.ts";
import { requestStep } from "./schema.ts";
import { findRequest, type RequestRecord } from "./store.ts";
import { findDeployment, findNotesPublished } from "./store-compile.ts";
import { subjectWords } from "./subject-words.ts";
import { subjectOf } from "./to-request.ts";

const MOST_NOTES = 200;

/**
 * Writes the request's text out of the notes its tenant could read and what was recorded of the deployment; what stood
 * there is replaced. Throws DomainError as takeStep does, `forbidden`.
 */
export async function compileRequest(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { id, revision } = parse(requestStep, input);
  await withStaff(ctx, async (db) => {
    const request = await findRequest(db, id);
    if (!request) throw notFound();
    const subject = subjectOf(request);
    const title = `Release notes of ${request.tenant.name}: ${subjectWords(subject)}`.slice(0, 140);
    const bodyMarkdown = await bodyOf(db, request);
    const data = { title, bodyMarkdown, state: "compiling", ownerId: ctx.user.id } as const;
    await takeStep(db, ctx, { id, revision, step: "write", data, did: "compiled" });
  });
}

async function bodyOf(db: StaffDb, request: RequestRecord): Promise<string> {
  const { tenantId, deploymentId } = request;
  const zone = request.tenant.timeZone;
  if (deploymentId) {
    const { deployment, note } = await findDeployment(db, tenantId, deploymentId);
    return compiledDeployment(deployment, note, zone);
  }
  const subject = subjectOf(request);
  if (subject.kind !== "days") throw new Error("A request for notes about nothing.");
  const { startsAt, endsAt } = daysAsInstants(subject.fromDay, subject.untilDay, zone);
  return compiledDays(await findNotesPublished(db, tenantId, startsAt, endsAt, MOST_NOTES), zone);
}
