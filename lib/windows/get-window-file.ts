import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { windowCalendar } from "#lib/notifications/mails/window-calendar.ts";
import { findWindowForFile } from "./store-agreed.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The calendar file of one of the tenant's windows, the same as in its mail. Throws DomainError `not_found`. */
export async function getWindowFile(
  ctx: TenantContext,
  windowId: string,
): Promise<{ fileName: string; content: string }> {
  const window = uuid.test(windowId)
    ? await withTenant(ctx, (db) => findWindowForFile(db, ctx.tenant.id, windowId))
    : null;
  if (!window) throw notFound();
  const { upgrade } = window.enrollment;
  const { user, tenant } = ctx;
  const content = windowCalendar(
    {
      tenantName: tenant.name,
      upgradeTitle: upgrade.title,
      path: `/t/${tenant.slug}/upgrades/${upgrade.slug}`,
      windowId: window.id,
      sequence: window.sequence,
      confirmedAt: window.confirmedAt.toISOString(),
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
