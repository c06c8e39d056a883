import { liveRoute } from "#lib/auth/route.ts";
import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { noteAsJson } from "#lib/releases/export-note.ts";
import { getWholeNote } from "#lib/releases/get-whole-note.ts";

type Context = { params: Promise<{ tenantSlug: string; noteSlug: string }> };

/** The note for programs; its address is the note's with ".json" (next.config.mjs). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenantSlug, noteSlug } = await params;
  return liveRoute(async () => {
    const ctx = await requireTenantContext(tenantSlug);
    const note = await getWholeNote(ctx, noteSlug);
    const url = publicUrl(`/t/${ctx.tenant.slug}/releases/${note.slug}`);
    return noteAsJson(note, { zone: ctx.tenant.timeZone, url });
  });
}
