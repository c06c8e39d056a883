import "server-only";
import { subHours } from "date-fns";
import type { SystemContext } from "#lib/auth/context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { partPath } from "./paths.ts";
import { toRecipient } from "./recipient.ts";
import { NUDGE_HOURS, nudgeDue } from "./rules-nudge.ts";
import { findWaitingForVendor, type WaitingPart } from "./store-waiting.ts";

/**
 * Reminds the representative of what a client waits for after 3, 24 and 48 hours, and then the deputy, too. Each step of
 * one waiting is told once, however often this runs.
 */
export async function nudgeWaiting(_data: object, { now }: Attempt): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  const before = subHours(now, NUDGE_HOURS[0]);
  const told = await withStaff(system, async (db) => {
    let count = 0;
    for (const part of await findWaitingForVendor(db, before)) if (await nudge(db, part, now)) count += 1;
    return count;
  });
  return `reminded ${told}`;
}

async function nudge(db: StaffDb, part: WaitingPart, now: Date): Promise<boolean> {
  const { id, tenantId, waitingSince, tenant, upgrade } = part;
  const due = nudgeDue(waitingSince, now);
  if (!due) return false;
  const representatives = [upgrade.representative.user, tenant.representative.user];
  const deputies = due.deputies ? [upgrade.deputy.user, tenant.deputy.user] : [];
  return notify(db, {
    tenantId,
    kind: "proposal.waiting",
    subjectType: "enrollment",
    subjectId: id,
    onceKey: `waiting:${id}:${waitingSince.toISOString()}:${due.hours}`,
    payload: {
      tenantName: tenant.name,
      upgradeTitle: upgrade.title,
      path: partPath(part, "vendor"),
      waitingSince: waitingSince.toISOString(),
      waitingHours: due.hours,
    },
    recipients: [...representatives, ...deputies].map(toRecipient),
  });
}
