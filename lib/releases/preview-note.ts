import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { parse } from "#lib/parse.ts";
import { previewInput } from "./schema-desk.ts";

/** The text as clients would see it, by the renderer that publishes. Throws DomainError `invalid_input`. */
export async function previewNote(ctx: StaffContext, input: unknown): Promise<{ html: string }> {
  requireStaffRole(ctx, "representative");
  return { html: await renderMarkdown(parse(previewInput, input).bodyMarkdown) };
}
