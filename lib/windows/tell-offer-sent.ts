import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import type { TenantDb } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import { toRecipient } from "./recipient.ts";
import type { OutOfLineMethodName } from "./schema.ts";
import type { EnrollmentRecord } from "./store.ts";

type SentOffer = {
  id: string;
  version: number;
  message: string;
  choices: { rank: number; startsAt: Date; endsAt: Date; timeZone: string; method: OutOfLineMethodName }[];
};

/** Puts an offer on record and tells the representatives of the upgrade and of the tenant. */
export async function tellOfferSent(
  ctx: TenantContext,
  db: TenantDb,
  { upgrade, tenant }: EnrollmentRecord,
  { id, version, message, choices }: SentOffer,
): Promise<void> {
  const told = choices.map(({ rank, startsAt, endsAt, timeZone, method }) => ({
    rank,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    siteTimeZone: timeZone,
    method,
  }));
  const count = choices.length === 1 ? "1 window" : `${choices.length} windows`;
  await recordAudit(db, ctx, {
    tenantId: ctx.tenant.id,
    action: "proposal.sent",
    objectType: "proposal",
    objectId: id,
    summary: `proposed ${count} for ${upgrade.title}`,
    after: { version, choices: told },
  });
  await notify(db, {
    tenantId: ctx.tenant.id,
    kind: "proposal.sent",
    subjectType: "proposal",
    subjectId: id,
    payload: {
      tenantName: ctx.tenant.name,
      upgradeTitle: upgrade.title,
      path: `/staff/upgrades/${upgrade.slug}/${ctx.tenant.slug}`,
      authorName: ctx.user.name,
      message,
      choices: told,
    },
    recipients: [upgrade.representative.user, tenant.representative.user].map(toRecipient),
  });
}
