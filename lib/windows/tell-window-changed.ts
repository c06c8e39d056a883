import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import { formatWindow } from "#lib/time/format.ts";
import type { Party } from "./party.ts";
import { partPath, windowPath } from "./paths.ts";
import { peopleOf } from "./recipient.ts";
import type { SideName } from "./schema.ts";
import type { PartRecord, StandingWindow } from "./store.ts";
import type { Change } from "./window-change.ts";

const did = { moved: "moved", deferred: "put off", cancelled: "cancelled" } as const;

/** Puts a change of an agreed window on record and tells both sides and the contact for the night, with its old time. */
export async function tellWindowChanged(
  party: Party,
  db: ScopedDb,
  part: PartRecord,
  was: StandingWindow,
  { kind, reason, to, side: changedBy }: Change,
): Promise<void> {
  const { tenant, tenantId, upgrade } = part;
  const words = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
    formatWindow(startsAt, endsAt, was.timeZone);
  await recordAudit(db, party, {
    tenantId,
    action: `window.${kind}`,
    objectType: "window",
    objectId: was.id,
    summary: `${did[kind]} the window for ${upgrade.title}, ${words(was)}${to ? `, to ${words(to)}` : ""}: ${reason}`,
    before: toldTime(was, was),
    ...(to && { after: toldTime(to, was) }),
  });
  const { name, email } = upgrade.representative.user;
  const changed = {
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    windowId: was.id,
    sequence: was.sequence + 1,
    confirmedAt: party.now.toISOString(),
    changedBy: party.user.name,
    reason,
    representativeName: name,
    representativeEmail: email,
    contactLabel: was.contactMethod.label,
  };
  const night = { address: was.contactMethod.address, name: was.contactMethod.label, timeZone: was.timeZone };
  const tell = (side: SideName) => {
    const subject = { tenantId, subjectType: "window", subjectId: was.id };
    const recipients = [...(side === "client" ? [night] : []), ...peopleOf(part, side)];
    const payload = { ...changed, path: windowPath(tenant.slug, was.id, side) };
    const before = toldTime(was, was);
    if (!to) {
      // The window is over; what is next stands with the upgrade.
      const cancelled = { ...payload, path: partPath(part, side), window: before, owes: changedBy };
      return notify(db, { ...subject, kind: "window.cancelled", payload: cancelled, recipients });
    }
    const moved = { ...payload, deferred: kind === "deferred", was: before, window: toldTime(to, was) };
    return notify(db, { ...subject, kind: "window.moved", payload: moved, recipients });
  };
  await tell("client");
  await tell("vendor");
}

type Time = { startsAt: Date; endsAt: Date; method: StandingWindow["method"] };

function toldTime({ startsAt, endsAt, method }: Time, { timeZone }: StandingWindow) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), siteTimeZone: timeZone, method };
}
