import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { parse } from "#lib/parse.ts";
import { takeStep, writtenMeanwhile } from "./move-request.ts";
import { requestStep } from "./schema.ts";
import { findRequest } from "./store.ts";
import { tellAnswer } from "./tell-answer.ts";

/**
 * Delivers the reviewed notes to the client: by somebody other than who sent them to review. Throws DomainError as
 * takeStep does, `forbidden`.
 */
export async function deliverRequest(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { id, revision } = parse(requestStep, input);
  const request = await withStaff(ctx, (db) => findRequest(db, id));
  if (!request) throw notFound();
  // What is judged and rendered here is what the step below writes: the revision it was decided on, and no other.
  if (request.revision !== revision) throw writtenMeanwhile();
  if (request.state === "in_review" && request.submittedById === ctx.user.id) {
    throw new DomainError("forbidden", "You sent these notes to review: a second person delivers them.");
  }
  // Rendered outside the transaction: the step below refuses if the text has changed meanwhile.
  const bodyHtml = await renderMarkdown(request.bodyMarkdown);
  await withStaff(ctx, async (db) => {
    const data = { state: "delivered", bodyHtml, reviewedById: ctx.user.id, answeredAt: ctx.now } as const;
    const delivered = await takeStep(db, ctx, {
      id,
      revision,
      step: "deliver",
      data,
      did: "delivered",
      isTold: true,
    });
    await tellAnswer(db, delivered, { kind: "delivered", by: ctx.user.name });
  });
}
