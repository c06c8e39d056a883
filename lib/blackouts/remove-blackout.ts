import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { formatWindow } from "#lib/time/format.ts";
import { asKeeper, type Keeper, keptFor, requireKeeper } from "./keeper.ts";
import { deleteBlackout } from "./store.ts";

/** Takes a blackout of the person's own side away. Throws DomainError `forbidden`, or `not_found`, also for another's. */
export async function removeBlackout(keeper: Keeper, blackoutId: unknown): Promise<{ text: string }> {
  requireKeeper(keeper);
  const id = parseId(blackoutId);
  const tenantId = keptFor(keeper);
  return asKeeper(keeper, async (db) => {
    const removed = await deleteBlackout(db, tenantId, id);
    if (!removed) throw notFound();
    const { startsAt, endsAt, timeZone, strength, reason, wallStart, wallEnd } = removed;
    const text = formatWindow(startsAt, endsAt, timeZone);
    await recordAudit(db, keeper, {
      tenantId,
      action: "blackout.removed",
      objectType: "blackout",
      objectId: id,
      summary: `removed the ${strength} blackout, ${text}: ${reason}`,
      before: { strength, reason, wallStart, wallEnd, timeZone },
    });
    return { text };
  });
}
