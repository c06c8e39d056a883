import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { notify } from "#lib/notifications/notify.ts";
import { formatWindow } from "#lib/time/format.ts";
import type { Party } from "./party.ts";
import { windowPath } from "./paths.ts";
import { peopleOf, toRecipient } from "./recipient.ts";
import { findContact, type PartRecord } from "./store.ts";
import type { OfferedChoiceRecord, OfferRecord } from "./store-offers.ts";

type Confirmed = {
  offer: OfferRecord;
  choice: OfferedChoiceRecord;
  contactMethodId: string;
  id: string;
  sequence: number;
};

/** Puts an agreed window on record; tells both sides and the contact for the night. */
export async function tellWindowConfirmed(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  { offer, choice, contactMethodId, id: windowId, sequence }: Confirmed,
): Promise<void> {
  const { tenant, tenantId, upgrade } = part;
  const contact = await findContact(db, tenantId, contactMethodId);
  if (!contact) throw notFound();
  const representative = upgrade.representative.user;
  const [startsAt, endsAt] = [choice.startsAt.toISOString(), choice.endsAt.toISOString()];
  await recordAudit(db, party, {
    tenantId,
    action: "window.confirmed",
    objectType: "window",
    objectId: windowId,
    summary: `accepted choice ${choice.rank} for ${upgrade.title}: ${formatWindow(choice.startsAt, choice.endsAt, choice.timeZone)}`,
    before: { state: part.state, version: offer.version },
    after: { state: "agreed", rank: choice.rank, startsAt, endsAt },
  });

  const told = { tenantId, kind: "window.confirmed", subjectType: "window", subjectId: windowId } as const;
  const payload = {
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    windowId,
    sequence,
    confirmedAt: party.now.toISOString(),
    representativeName: representative.name,
    representativeEmail: representative.email,
    contactLabel: contact.label,
    window: { startsAt, endsAt, siteTimeZone: choice.timeZone, method: choice.method },
  };
  const night = { address: contact.address, name: contact.label, timeZone: choice.timeZone };
  const author = offer.author;
  // Two tellings, because each side has its own page.
  await notify(db, {
    ...told,
    payload: { ...payload, path: windowPath(tenant.slug, windowId, "client") },
    recipients: [night, ...peopleOf(part, "client", ...(offer.side === "client" ? [author] : []))],
  });
  await notify(db, {
    ...told,
    payload: { ...payload, path: windowPath(tenant.slug, windowId, "vendor") },
    recipients: [...peopleOf(part, "vendor"), ...(party.kind === "staff" ? [toRecipient(party.user)] : [])],
  });
}
