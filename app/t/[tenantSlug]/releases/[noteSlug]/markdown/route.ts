import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { problem } from "#lib/problem.ts";
import { noteAsMarkdown } from "#lib/releases/export-note.ts";
import { getWholeNote } from "#lib/releases/get-whole-note.ts";

type Context = { params: Promise<{ tenantSlug: string; noteSlug: string }> };

/** The note as a Markdown file; its address is the note's with ".md" (next.config.mjs). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenantSlug, noteSlug } = await params;
    const ctx = await requireTenantContext(tenantSlug);
    const note = await getWholeNote(ctx, noteSlug);
    const url = publicUrl(`/t/${ctx.tenant.slug}/releases/${note.slug}`);
    return new Response(noteAsMarkdown(note, { zone: ctx.tenant.timeZone, url }), {
      headers: {
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `inline; filename="${note.slug}.md"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}
