import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { takeStep } from "./move-request.ts";
import { requestText } from "./schema.ts";

/** Saves the text of a request; who writes owns it. Throws DomainError as takeStep does, `invalid_input`, `forbidden`. */
export async function writeRequest(ctx: StaffContext, input: unknown): Promise<{ revision: number }> {
  requireStaffRole(ctx, "representative");
  const { id, revision, title, bodyMarkdown } = parse(requestText, input);
  const data = { title, bodyMarkdown, state: "compiling", ownerId: ctx.user.id } as const;
  await withStaff(ctx, (db) => takeStep(db, ctx, { id, revision, step: "write", data, did: "wrote" }));
  return { revision: revision + 1 };
}
