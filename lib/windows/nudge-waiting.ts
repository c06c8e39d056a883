import "server-only";
import { subHours } from "date-fns";
import type { SystemContext } from "#lib/auth/context.ts";
import { inBatches } from "#lib/db/batches.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notifyAll, type Telling } from "#lib/notifications/notify.ts";
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
  let reminded = 0;
  const waiting = inBatches((batch) => withStaff(system, (db) => findWaitingForVendor(db, before, batch)));
  for await (const parts of waiting) {
    const due = parts.flatMap((part) => nudgesOf(part, now));
    reminded += (await withStaff(system, (db) => notifyAll(db, due))).length;
  }
  return `reminded ${reminded}`;
}

/** The reminder that is due for a part, if one is. */
function nudgesOf(part: WaitingPart, now: Date): Telling<"proposal.waiting">[] {
  const { id, tenantId, waitingSince, tenant, upgrade } = part;
  const due = nudgeDue(waitingSince, now);
  if (!due) return [];
  const representatives = [upgrade.representative.user, tenant.representative.user];
  const deputies = due.deputies ? [upgrade.deputy.user, tenant.deputy.user] : [];
  return [
    {
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
    },
  ];
}
