import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { takeStep } from "./move-request.ts";
import { requestDecline } from "./schema.ts";
import { tellAnswer } from "./tell-answer.ts";

/** Declines a request with a reason that the client reads. Throws DomainError as takeStep does, `invalid_input`. */
export async function declineRequest(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { id, revision, reason } = parse(requestDecline, input);
  await withStaff(ctx, async (db) => {
    const data = { state: "declined", declinedReason: reason, answeredAt: ctx.now } as const;
    const declined = await takeStep(db, ctx, {
      id,
      revision,
      step: "decline",
      data,
      did: "declined",
      isTold: true,
    });
    await tellAnswer(db, declined, { kind: "declined", by: ctx.user.name, reason });
  });
}
