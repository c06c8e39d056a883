import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { durationWords } from "#lib/time/duration-words.ts";
import { holdNight } from "./get-night.ts";
import { extensionTakeBack } from "./schema.ts";
import { settleExtension } from "./settle-extension.ts";
import { nightEntry, tellNight } from "./tell-night.ts";

/**
 * Takes back an asking for more time that the client has not answered, so that another length can be asked for.
 * Throws DomainError `forbidden`, `not_found`, `conflict` (answered, over).
 */
export async function takeBackExtension(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "operator", "representative");
  const { windowId, extensionId } = parse(extensionTakeBack, input);
  await withStaff(ctx, async (db) => {
    const record = await holdNight(db, ctx, windowId);
    const { minutes } = await settleExtension(db, ctx, record, extensionId, "taken_back");
    const summary = `took back asking for ${durationWords(minutes)} more`;
    await recordAudit(db, ctx, nightEntry(record, "window.extension_taken_back", summary));
    await tellNight(db, record, "window.extension_taken_back", { minutes, byName: ctx.user.name });
  });
}
