import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { mayTake, type RequestStep, refusalOf, statesFor } from "./rules.ts";
import { findRequest, moveRequest, type RequestRecord } from "./store.ts";

type Move = {
  id: string;
  revision: number;
  step: RequestStep;
  data: Prisma.NotesRequestUncheckedUpdateManyInput;
  /** What the audit says after the actor's name, before "request 3 of Acme Bank". */
  did: string;
  /** Whether the tenant's own activity shows it. */
  isTold?: boolean;
};

/**
 * Takes one step of a request on the desk with its audit. Throws DomainError `not_found`, `conflict` for a step its
 * state does not allow or when somebody else wrote since `revision`.
 */
export async function takeStep(db: StaffDb, ctx: StaffContext, move: Move): Promise<RequestRecord> {
  const { id, revision, step, data, did, isTold } = move;
  const request = await findRequest(db, id);
  if (!request) throw notFound();
  if (!mayTake(step, request.state)) throw new DomainError("conflict", refusalOf(request.state));
  if (!(await moveRequest(db, id, { states: statesFor(step), revision }, data))) {
    throw writtenMeanwhile();
  }
  await recordAudit(db, ctx, {
    tenantId: isTold ? request.tenantId : null,
    action: `notes_request.${step}`,
    objectType: "notes_request",
    objectId: id,
    summary: `${did} request ${request.number} for notes of ${request.tenant.name}`,
    before: { state: request.state },
  });
  return request;
}

/** The refusal of a step that was decided on an earlier text. */
export function writtenMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "Somebody else changed this request since you opened it. Copy your text, reload, and look again.",
  );
}
