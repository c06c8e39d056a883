import "server-only";
import { subHours } from "date-fns";
import type { SystemContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notifyAll, type Telling } from "#lib/notifications/notify.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { partPath } from "./paths.ts";
import { toRecipient } from "./recipient.ts";
import { NUDGE_HOURS, nudgeDue } from "./rules-nudge.ts";
import { findWaitingForVendor, type WaitingPart } from "./store-waiting.ts";

const BATCH = 200;

/**
 * Reminds the representative of what a client waits for after 3, 24 and 48 hours, and then the deputy, too. Each step of
 * one waiting is told once, however often this runs.
 */
export async function nudgeWaiting(_data: object, { now }: Attempt): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  const before = subHours(now, NUDGE_HOURS[0]);
  let reminded = 0;
  for (let after: string | undefined; ; ) {
    const { parts, told } = await withStaff(system, async (db) => {
      const batch = await findWaitingForVendor(db, { before, after, take: BATCH });
      const due = batch.flatMap((part) => nudgesOf(part, now));
      return { parts: batch, told: await notifyAll(db, due) };
    });
    reminded += told.length;
    after = parts.at(-1)?.id;
    if (parts.length < BATCH) return `reminded ${reminded}`;
  }
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
