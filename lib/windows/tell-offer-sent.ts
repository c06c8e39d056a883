import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import { type Party, sideOf } from "./party.ts";
import { offerPath } from "./paths.ts";
import { peopleOf } from "./recipient.ts";
import { otherSide } from "./rules-negotiation.ts";
import type { PartRecord } from "./store.ts";
import type { NewChoice } from "./store-offers.ts";

type SentOffer = { id: string; version: number; message: string; expiresAt: Date; choices: NewChoice[] };

/**
 * Puts an offer on record and tells the other side, which answers it on the page of this very version. Of one that is
 * agreed at once there is nothing to answer: the agreed window is told instead.
 */
export async function tellOfferSent(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  { id, version, message, expiresAt, choices }: SentOffer,
  then: "to_answer" | "agreed",
): Promise<void> {
  const { upgrade, tenant } = part;
  const told = choices.map(({ rank, startsAt, endsAt, timeZone, method }) => ({
    rank,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    siteTimeZone: timeZone,
    method,
  }));
  const count = choices.length === 1 ? "1 window" : `${choices.length} windows`;
  const verb = part.windows.length > 0 ? "asked for another time, offering" : "proposed";
  await recordAudit(db, party, {
    tenantId: part.tenantId,
    action: "proposal.sent",
    objectType: "proposal",
    objectId: id,
    summary: `${verb} ${count} for ${upgrade.title}`,
    after: { version, choices: told },
  });
  if (then === "agreed") return;
  const answering = otherSide(sideOf(party));
  await notify(db, {
    tenantId: part.tenantId,
    kind: "proposal.sent",
    subjectType: "proposal",
    subjectId: id,
    payload: {
      tenantName: tenant.name,
      upgradeTitle: upgrade.title,
      path: offerPath(part, version, answering),
      authorName: party.user.name,
      message,
      expiresAt: expiresAt.toISOString(),
      choices: told,
    },
    recipients: peopleOf(part, answering),
  });
}
