import { requireTenantContext } from "#lib/auth/tenant-context.ts";
import { publicUrl } from "#lib/mail/public-url.ts";
import { problem } from "#lib/problem.ts";
import { upgradeAsMarkdown } from "#lib/upgrades/export-upgrade.ts";
import { getEnrollment } from "#lib/upgrades/get-enrollment.ts";

type Context = { params: Promise<{ tenantSlug: string; upgradeSlug: string }> };

/** The upgrade as a Markdown file to forward; its address is the upgrade's with ".md" (next.config.mjs). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { tenantSlug, upgradeSlug } = await params;
    const ctx = await requireTenantContext(tenantSlug);
    const enrollment = await getEnrollment(ctx, upgradeSlug);
    const url = publicUrl(`/t/${ctx.tenant.slug}/upgrades/${enrollment.upgradeSlug}`);
    return new Response(upgradeAsMarkdown(enrollment, url), {
      headers: {
        "content-type": "text/markdown; charset=utf-8",
        "content-disposition": `inline; filename="${enrollment.upgradeSlug}.md"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return problem(error);
  }
}
