import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { violatedConstraint } from "#lib/db/constraint.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { DomainError, type FieldErrors, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { type JudgedChoice, judgeChoices } from "./check-choices.ts";
import { offerExpiry } from "./rules.ts";
import { type ChoiceInput, proposal } from "./schema.ts";
import { type EnrollmentRecord, findContact, findEnrollment, insertOffer, passMove } from "./store.ts";
import { tellOfferSent } from "./tell-offer-sent.ts";

const alreadySent = "Your windows are already sent, and Spec has the next move. Nothing was sent twice.";

/**
 * Sends a client's ranked windows to its representative.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input` or `slot_taken` by field, `conflict`.
 */
export async function proposeWindows(ctx: TenantContext, input: unknown): Promise<{ proposalId: string }> {
  requireRole(ctx, "coordinator");
  const { upgradeSlug, choices, contactMethodId, message } = parse(proposal, input);
  try {
    return await withTenant(ctx, async (db) => {
      const enrollment = await findEnrollment(db, ctx.tenant.id, upgradeSlug);
      if (!enrollment) throw notFound();
      refuseOutOfTurn(enrollment, ctx.now);
      const judged = await judgeChoices(ctx, db, enrollment, choices);
      const problems = problemsByField(judged);
      const contact = await usableContact(db, ctx.tenant.id, contactMethodId);
      if (contact.problem) problems["contactMethodId"] = [contact.problem];
      if (Object.keys(problems).length > 0) throw refused(problems, judged);

      const offer = {
        tenantId: ctx.tenant.id,
        enrollmentId: enrollment.id,
        version: (enrollment.proposals[0]?.version ?? 0) + 1,
        message,
        contactMethodId,
        authorId: ctx.user.id,
        createdAt: ctx.now,
        expiresAt: offerExpiry(ctx.now),
        choices: judged.flatMap((choice, index) => toRow(choice, choices[index], index, ctx.tenant.timeZone)),
      };
      const { id } = await insertOffer(db, offer);
      await passMove(db, enrollment.id, "awaiting_vendor", ctx.now);
      await tellOfferSent(ctx, db, enrollment, { ...offer, id });
      return { proposalId: id };
    });
  } catch (error) {
    if (violatedConstraint(error)) throw new DomainError("conflict", alreadySent);
    throw error;
  }
}

function refuseOutOfTurn({ state, proposals: [newest] }: EnrollmentRecord, now: Date): void {
  if (state === "agreed" || state === "completed")
    throw new DomainError(
      "conflict",
      "A window is agreed already. To move it, write to your representative.",
    );
  if (newest?.state === "proposed" && newest.expiresAt > now) throw new DomainError("conflict", alreadySent);
}

function problemsByField(judged: JudgedChoice[]): FieldErrors {
  const fields: FieldErrors = {};
  judged.forEach(({ problems }, index) => {
    for (const [field, words] of Object.entries(problems)) fields[`choices.${index}.${field}`] = words;
  });
  return fields;
}

// Another tenant's contact method is as unknown as one that never was.
async function usableContact(
  db: TenantDb,
  tenantId: string,
  id: string,
): Promise<{ problem: string | null }> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const contact = isId ? await findContact(db, tenantId, id) : null;
  if (!contact) return { problem: "This contact method was not found. Choose one from the list." };
  if (!contact.verifiedAt) return { problem: `"${contact.label}" is not verified yet. Choose another.` };
  return { problem: null };
}

function refused(fields: FieldErrors, judged: JudgedChoice[]): DomainError {
  const isTaken = judged.some(({ nearest }) => nearest.length > 0);
  return new DomainError(
    isTaken ? "slot_taken" : "invalid_input",
    isTaken
      ? "A window is not free. Nothing was sent; choose another and send again."
      : "Some choices need another look. Nothing was sent.",
    fields,
  );
}

function toRow(
  { span, expectedRequests }: JudgedChoice,
  choice: ChoiceInput | undefined,
  index: number,
  zone: string,
) {
  if (!span || !choice) return [];
  const { wallStart, method } = choice;
  return [{ rank: index + 1, ...span, timeZone: zone, wallStart, method, expectedRequests }];
}
