import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import { formatWindow } from "#lib/time/format.ts";
import { toRecipient } from "./recipient.ts";
import type { OfferRecord } from "./store.ts";

/** Puts an agreed window on record; tells the contact for the night and the proposer, and the representatives. */
export async function tellWindowConfirmed(
  ctx: StaffContext,
  db: StaffDb,
  offer: OfferRecord,
  choice: OfferRecord["choices"][number],
  { id: windowId, sequence }: { id: string; sequence: number },
): Promise<void> {
  const { tenant, enrollment, contactMethod, author } = offer;
  const { upgrade } = enrollment;
  const representative = upgrade.representative.user;
  const text = formatWindow(choice.startsAt, choice.endsAt, choice.timeZone);
  await recordAudit(db, ctx, {
    tenantId: offer.tenantId,
    action: "window.confirmed",
    objectType: "window",
    objectId: windowId,
    summary: `accepted choice ${choice.rank} for ${upgrade.title}: ${text}`,
    before: { state: "awaiting_vendor", version: offer.version },
    after: {
      state: "agreed",
      rank: choice.rank,
      startsAt: choice.startsAt.toISOString(),
      endsAt: choice.endsAt.toISOString(),
    },
  });

  const told = {
    tenantId: offer.tenantId,
    kind: "window.confirmed",
    subjectType: "window",
    subjectId: windowId,
  } as const;
  const payload = {
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    windowId,
    sequence,
    confirmedAt: ctx.now.toISOString(),
    representativeName: representative.name,
    representativeEmail: representative.email,
    contactLabel: contactMethod?.label ?? "",
    window: {
      startsAt: choice.startsAt.toISOString(),
      endsAt: choice.endsAt.toISOString(),
      siteTimeZone: choice.timeZone,
      method: choice.method,
    },
  };
  const night = contactMethod && {
    address: contactMethod.address,
    name: contactMethod.label,
    timeZone: choice.timeZone,
  };
  // Two tellings, because each side has its own page.
  await notify(db, {
    ...told,
    payload: { ...payload, path: `/t/${tenant.slug}/upgrades/${upgrade.slug}` },
    recipients: [...(night ? [night] : []), toRecipient(author)],
  });
  await notify(db, {
    ...told,
    payload: { ...payload, path: `/staff/upgrades/${upgrade.slug}/${tenant.slug}` },
    recipients: [representative, tenant.representative.user, ctx.user].map(toRecipient),
  });
}
