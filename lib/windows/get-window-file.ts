import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { windowCalendar } from "#lib/notifications/mails/window-calendar.ts";
import { parseId } from "#lib/parse.ts";
import { windowPath } from "./paths.ts";
import { lastDecided } from "./rules.ts";
import { findWindowForFile } from "./store-agreed.ts";

/** The calendar file of one of the tenant's windows, the same as in its mail. Throws DomainError `not_found`. */
export async function getWindowFile(
  ctx: TenantContext,
  windowId: string,
): Promise<{ fileName: string; content: string }> {
  const id = parseId(windowId);
  const window = await withTenant(ctx, (db) => findWindowForFile(db, ctx.tenant.id, id));
  if (!window) throw notFound();
  const { upgrade } = window.enrollment;
  const { user, tenant } = ctx;
  const content = windowCalendar(
    {
      tenantName: tenant.name,
      upgradeTitle: upgrade.title,
      path: windowPath(tenant.slug, window.id, "client"),
      windowId: window.id,
      sequence: window.sequence,
      confirmedAt: lastDecided(window).toISOString(),
      representativeName: upgrade.representative.user.name,
      representativeEmail: upgrade.representative.user.email,
      contactLabel: window.contactMethod.label,
      window: {
        startsAt: window.startsAt.toISOString(),
        endsAt: window.endsAt.toISOString(),
        siteTimeZone: window.timeZone,
        method: window.method,
      },
    },
    { name: user.name, address: user.email, timeZone: user.timeZone },
    "REQUEST",
  );
  return { fileName: `${upgrade.slug}-window.ics`, content };
}
