import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { notFound } from "#lib/errors.ts";
import { getRequest } from "./get-request.ts";

export type ExportedRequest = { fileName: string; contentType: string; text: string };

/** Delivered notes as a file, "markdown" or "json". Throws DomainError `not_found` for any other, or while they are not delivered. */
export async function exportRequest(
  ctx: TenantContext,
  number: string,
  format: string,
): Promise<ExportedRequest> {
  const { delivered, about, requestedBy, requestedAt, subject } = await getRequest(ctx, number);
  if (!delivered) throw notFound();
  const name = `notes-request-${number}`;
  const { title, bodyMarkdown, bodyHtml, at } = delivered;
  if (format === "markdown") {
    return {
      fileName: `${name}.md`,
      contentType: "text/markdown; charset=utf-8",
      text: `# ${title}\n\nFor ${ctx.tenant.name}, delivered ${at.toISOString()}.\n\n${bodyMarkdown}\n`,
    };
  }
  if (format !== "json") throw notFound();
  const document = {
    number: Number(number),
    tenant: { slug: ctx.tenant.slug, name: ctx.tenant.name },
    ...{ title, about, subject, requestedBy },
    requestedAt: requestedAt.toISOString(),
    deliveredAt: at.toISOString(),
    ...{ bodyMarkdown, bodyHtml },
  };
  return {
    fileName: `${name}.json`,
    contentType: "application/json",
    text: `${JSON.stringify(document, null, 2)}\n`,
  };
}
