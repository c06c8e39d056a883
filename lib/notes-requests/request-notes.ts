import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { notify } from "#lib/notifications/notify.ts";
import { parse } from "#lib/parse.ts";
import { calendarDay } from "#lib/time/week.ts";
import { assertDays } from "./days.ts";
import { dueAt } from "./due-at.ts";
import { MOST_UNANSWERED } from "./rules.ts";
import { type NotesRequestInput, notesRequest } from "./schema.ts";
import { findRepresentative, hasDeployment, insertRequest, lockNumbers, readNumbers } from "./store.ts";
import { subjectWords } from "./subject-words.ts";
import { subjectOf } from "./to-request.ts";

/**
 * A member asks for the notes of a deployment or of some days; the tenant's representative owns the request and is
 * told. Throws DomainError `invalid_input` by field, `conflict` when too many are waiting.
 */
export async function requestNotes(ctx: TenantContext, input: unknown): Promise<{ number: number }> {
  const wanted = parse(notesRequest, input);
  const today = calendarDay(ctx.now, ctx.tenant.timeZone);
  if (wanted.subject === "days") assertDays(wanted.fromDay, wanted.untilDay, today);
  return withTenant(ctx, async (db) => {
    const about = await aboutColumns(db, ctx, wanted);
    await lockNumbers(db, ctx.tenant.id);
    const { next: number, waiting } = await readNumbers(db, ctx.tenant.id);
    if (waiting >= MOST_UNANSWERED) throw tooMany(waiting);
    const owner = await findRepresentative(db, ctx.tenant.id);
    const due = dueAt(ctx.now, owner.timeZone);
    const made = await insertRequest(db, {
      ...about,
      tenantId: ctx.tenant.id,
      number,
      message: wanted.message,
      requestedById: ctx.user.id,
      requestedAt: ctx.now,
      ownerId: owner.id,
      dueAt: due,
    });
    const subject = subjectWords(subjectOf(made));
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "notes_request.made",
      objectType: "notes_request",
      objectId: made.id,
      summary: `asked for notes on ${subject} (request ${number})`,
    });
    await notify(db, {
      tenantId: ctx.tenant.id,
      kind: "notes_request.made",
      subjectType: "notes_request",
      subjectId: made.id,
      recipients: [{ address: owner.email, name: owner.name, timeZone: owner.timeZone }],
      payload: {
        tenantName: ctx.tenant.name,
        ...{ number, subject },
        authorName: ctx.user.name,
        message: wanted.message,
        dueAt: due.toISOString(),
        path: `/staff/requests/${made.id}`,
      },
    });
    return { number };
  });
}

async function aboutColumns(db: TenantDb, ctx: TenantContext, wanted: NotesRequestInput) {
  if (wanted.subject === "days") {
    return { fromDay: new Date(wanted.fromDay), untilDay: new Date(wanted.untilDay) };
  }
  if (await hasDeployment(db, ctx.tenant.id, wanted.deploymentId))
    return { deploymentId: wanted.deploymentId };
  const message = "This deployment was not found. Choose one from the list.";
  throw new DomainError("invalid_input", "Nothing was asked for yet.", { deploymentId: [message] });
}

function tooMany(waiting: number): DomainError {
  return new DomainError(
    "conflict",
    `${waiting} requests of yours are waiting already. Cancel one you no longer need, or wait for an answer.`,
  );
}
