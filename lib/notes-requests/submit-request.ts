import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { takeStep } from "./move-request.ts";
import { requestStep } from "./schema.ts";
import { findRequest } from "./store.ts";

/** Hands the text to a second person. Throws DomainError as takeStep does, `invalid_input` for what is missing. */
export async function submitRequest(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { id, revision } = parse(requestStep, input);
  await withStaff(ctx, async (db) => {
    const request = await findRequest(db, id);
    if (!request) throw notFound();
    const fields = {
      ...(request.title === "" && { title: ["Write a title."] }),
      ...(request.bodyMarkdown === "" && { bodyMarkdown: ["Compile or write the notes."] }),
    };
    if (request.state === "compiling" && Object.keys(fields).length > 0) {
      throw new DomainError("invalid_input", "The notes are not complete.", fields);
    }
    const data = { state: "in_review", submittedById: ctx.user.id } as const;
    await takeStep(db, ctx, { id, revision, step: "submit", data, did: "sent to review" });
  });
}

/** Sends the text back to be written on. Throws DomainError as takeStep does. */
export async function sendBackRequest(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "representative");
  const { id, revision } = parse(requestStep, input);
  await withStaff(ctx, (db) =>
    takeStep(db, ctx, { id, revision, step: "send_back", data: { state: "compiling" }, did: "sent back" }),
  );
}
