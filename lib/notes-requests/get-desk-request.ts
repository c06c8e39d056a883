import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { parseId } from "#lib/parse.ts";
import type { DeskRequest } from "./schema.ts";
import { findRequest } from "./store.ts";
import { toListItem } from "./to-request.ts";

/** A request on the desk. Throws DomainError `not_found`. */
export async function getDeskRequest(ctx: StaffContext, requestId: unknown): Promise<DeskRequest> {
  const found = await withStaff(ctx, (db) => findRequest(db, parseId(requestId)));
  if (!found) throw notFound();
  const { tenant, owner, message, title, bodyMarkdown, bodyHtml, revision, submittedById, declinedReason } =
    found;
  return {
    ...toListItem(found),
    ...{ tenant, message, title, bodyMarkdown, revision, submittedById, declinedReason },
    owner: owner.name,
    mine: owner.id === ctx.user.id,
    preview: bodyHtml ?? (found.state === "in_review" ? await renderMarkdown(bodyMarkdown) : null),
  };
}
