import "server-only";
import type { SystemContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notifyAll } from "#lib/notifications/notify.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { owedPayload } from "./owed-payload.ts";
import { recipientsOf } from "./recipients.ts";
import { dueRung, type Rung } from "./rules-nudge.ts";
import { findParts, findRunningUpgrades, findUndecidedIds } from "./store-owing.ts";

const BATCH = 200;
/** More upgrades than run at once. */
const MOST_UPGRADES = 200;

/**
 * Reminds clients that owe a move and have no agreed window, once a rung of the ladder. Looks for all that is due, so
 * a pass that was missed or doubled changes nothing.
 */
export async function remindUndecided(_data: object, { now }: Attempt): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  const upgrades = await withStaff(system, (db) => findRunningUpgrades(db, now, MOST_UPGRADES));
  let reminded = 0;
  for (const upgrade of upgrades) {
    const rung = dueRung(upgrade, now);
    if (rung) reminded += await remindAll(system, upgrade.id, rung);
  }
  return `reminded ${reminded}`;
}

async function remindAll(system: SystemContext, upgradeId: string, { name, near }: Rung): Promise<number> {
  for (let reminded = 0; ; ) {
    const told = await withStaff(system, async (db) => {
      const ids = await findUndecidedIds(db, upgradeId, name, BATCH);
      const parts = await findParts(db, ids);
      return notifyAll(
        db,
        parts.map((part) => ({
          tenantId: part.tenantId,
          kind: "upgrade.undecided" as const,
          subjectType: "enrollment",
          subjectId: part.id,
          onceKey: `${part.id}:${name}`,
          payload: { ...owedPayload(part), near },
          recipients: recipientsOf(part.tenant),
        })),
      );
    });
    reminded += told.length;
    if (told.length < BATCH) return reminded;
  }
}
