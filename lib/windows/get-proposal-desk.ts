import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { methodWords } from "#lib/notifications/mails/method-words.ts";
import { formatInstant } from "#lib/time/format.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { zoneName } from "#lib/time/zone.ts";
import { readOffPeakEvidence } from "#lib/traffic/get-off-peak-evidence.ts";
import { findBusy } from "./free-time.ts";
import { earliestStart, methodsFor } from "./rules.ts";
import type { ProposalDesk } from "./schema.ts";
import { findEnrollment, findVerifiedContacts } from "./store.ts";

/** Suggested windows are as long as the upgrade, in whole half hours, and at least one. */
const halfHour = 30;

/**
 * All that a coordinator needs to propose windows: terms, the tenant's own traffic, who can be told.
 * Throws DomainError `forbidden`, `not_found`.
 */
export async function getProposalDesk(ctx: TenantContext, upgradeSlug: string): Promise<ProposalDesk> {
  requireRole(ctx, "coordinator");
  const { id: tenantId, timeZone: zone, integrationType } = ctx.tenant;
  return withTenant(ctx, async (db) => {
    const enrollment = await findEnrollment(db, tenantId, upgradeSlug);
    if (!enrollment) throw notFound();
    const { upgrade, state, proposals } = enrollment;
    const [newest] = proposals;
    const isOpen = newest?.state === "proposed" && newest.expiresAt > ctx.now;
    const terms = { ...upgrade, now: ctx.now };
    const from = earliestStart(ctx.now, upgrade.firstPossibleAt);
    const durationMinutes = Math.max(1, Math.ceil(upgrade.expectedMinutes / halfHour)) * halfHour;
    const busy = await findBusy(db, { crewId: upgrade.crewId, tenantId }, terms);
    const evidence = await readOffPeakEvidence(ctx, db, {
      durationMinutes,
      from,
      to: upgrade.appliedBy,
      busy,
    });
    const contacts = await findVerifiedContacts(db, tenantId);
    return {
      title: upgrade.title,
      representativeName: upgrade.representative.user.name,
      mayOffer: !isOpen && (state === "awaiting_client" || state === "awaiting_vendor"),
      zoneName: zoneName(zone),
      earliest: { wall: toWallTime(from, zone), text: formatInstant(from, zone) },
      latest: { wall: toWallTime(upgrade.appliedBy, zone), text: formatInstant(upgrade.appliedBy, zone) },
      expectedMinutes: upgrade.expectedMinutes,
      durationMinutes,
      methods: methodsFor(integrationType).map((method) => ({ value: method, label: methodWords(method) })),
      contacts: contacts.map(({ id, label, address }) => ({ value: id, label: `${label}, ${address}` })),
      evidence,
    };
  });
}
