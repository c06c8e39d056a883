import "server-only";
import type { AuditEntry } from "#lib/audit/record-audit.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import type { NotificationPayload } from "#lib/notifications/kinds.ts";
import { notify, type Recipient } from "#lib/notifications/notify.ts";
import { windowPath } from "#lib/windows/paths.ts";
import { toRecipient } from "#lib/windows/recipient.ts";
import type { SideName } from "#lib/windows/schema.ts";
import type { NightRecord } from "./store.ts";

export type NightKind =
  | "night.phase"
  | "window.closed"
  | "window.extension_asked"
  | "window.extension_answered"
  | "window.extension_taken_back"
  | "window.put_back_asked"
  | "window.reminder";

/** What every mail of a night says. */
type Common = keyof ReturnType<typeof commonFacts> | "path";
type Facts<K extends NightKind> = Omit<NotificationPayload<K>, Common>;

/**
 * Tells both sides of something in a night, each with the address of its own page. `once` names what is told once and no
 * more. False when both were told before.
 */
export async function tellNight<K extends NightKind>(
  db: ScopedDb,
  record: NightRecord,
  kind: K,
  facts: Facts<K>,
  once?: string,
): Promise<boolean> {
  const { id, tenantId, tenant } = record;
  const common = commonFacts(record);
  let isNew = false;
  for (const side of ["client", "vendor"] as const) {
    const isToldNow = await notify(db, {
      tenantId,
      kind,
      subjectType: "window",
      subjectId: id,
      ...(once !== undefined && { onceKey: `${once}:${side}` }),
      payload: { ...common, path: windowPath(tenant.slug, id, side), ...facts } as NotificationPayload<K>,
      recipients: peopleOf(record)[side],
    });
    isNew ||= isToldNow;
  }
  return isNew;
}

function commonFacts(record: NightRecord) {
  const { id, sequence, tenant, timeZone, method, enrollment, contactMethod } = record;
  const { name, email } = enrollment.upgrade.representative.user;
  return {
    tenantName: tenant.name,
    upgradeTitle: enrollment.upgrade.title,
    windowId: id,
    sequence,
    confirmedAt: record.confirmedAt.toISOString(),
    representativeName: name,
    representativeEmail: email,
    contactLabel: contactMethod.label,
    window: {
      startsAt: record.startsAt.toISOString(),
      endsAt: record.endsAt.toISOString(),
      siteTimeZone: timeZone,
      method,
    },
  };
}

/** Who is told about an agreed window: each side's own people, and on the night who moves it. */
function peopleOf(record: NightRecord): Record<SideName, Recipient[]> {
  const { tenant, enrollment, contactMethod, timeZone, proposal, phases, extensions } = record;
  const deciding = tenant.memberships.map(({ user }) => user);
  const authors = [proposal.author];
  const isOfClient = ({ email }: { email: string }) => deciding.some((user) => user.email === email);
  const onDuty = [...phases.map(({ by }) => by), ...extensions.map(({ askedBy }) => askedBy)];
  const vendor = [enrollment.upgrade.representative.user, tenant.representative.user, ...onDuty];
  return {
    client: [
      { address: contactMethod.address, name: contactMethod.label, timeZone },
      ...[...deciding, ...authors.filter(isOfClient)].map(toRecipient),
    ],
    vendor: [...vendor, ...authors.filter((author) => !isOfClient(author))].map(toRecipient),
  };
}

/** An act of a night for the audit trail. */
export function nightEntry(
  { id, tenantId }: NightRecord,
  action: string,
  summary: string,
  rest: Pick<AuditEntry, "before" | "after"> = {},
): AuditEntry {
  return { tenantId, action, objectType: "window", objectId: id, summary, ...rest };
}
