import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import { windowPath } from "./paths.ts";
import { toRecipient } from "./recipient.ts";
import type { WindowToSettle } from "./store-zone-data.ts";

/** Tells both sides that a window stays at its instant while clocks will show another time; each by its own page. */
export async function tellWallTimeChanged(
  ctx: StaffContext,
  db: StaffDb,
  window: WindowToSettle,
  { before, sequence }: { before: string; sequence: number },
): Promise<void> {
  const { id, tenantId, tenant, contactMethod, proposal, timeZone } = window;
  const { upgrade } = window.enrollment;
  const representative = upgrade.representative.user;
  const told = {
    tenantId,
    kind: "window.wall_time_changed",
    subjectType: "window",
    subjectId: id,
  } as const;
  const payload = {
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    windowId: id,
    sequence,
    confirmedAt: ctx.now.toISOString(),
    representativeName: representative.name,
    representativeEmail: representative.email,
    contactLabel: contactMethod.label,
    before,
    window: {
      startsAt: window.startsAt.toISOString(),
      endsAt: window.endsAt.toISOString(),
      siteTimeZone: timeZone,
      method: window.method,
    },
  };
  const client = proposal.side === "client" ? proposal.author : proposal.answeredBy;
  const night = { address: contactMethod.address, name: contactMethod.label, timeZone };
  await notify(db, {
    ...told,
    payload: { ...payload, path: windowPath(tenant.slug, id, "client") },
    recipients: [night, ...(client ? [toRecipient(client)] : [])],
  });
  await notify(db, {
    ...told,
    payload: { ...payload, path: windowPath(tenant.slug, id, "vendor") },
    recipients: [representative, tenant.representative.user, ctx.user].map(toRecipient),
  });
}
