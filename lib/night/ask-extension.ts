import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { durationWords } from "#lib/time/duration-words.ts";
import { holdNight } from "./get-night.ts";
import { mayExtend } from "./powers.ts";
import { requireStanding } from "./require-part.ts";
import { extensionAsk } from "./schema.ts";
import { insertExtension } from "./store-write.ts";
import { nightEntry, tellNight } from "./tell-night.ts";

/**
 * Asks the client for more time; only its yes moves the end. One asking stands at a time.
 * Throws DomainError `forbidden`, `not_found`, `conflict`.
 */
export async function askExtension(ctx: StaffContext, input: unknown): Promise<void> {
  requireStaffRole(ctx, "operator", "representative");
  const { windowId, minutes, reason } = parse(extensionAsk, input);
  await withStaff(ctx, async (db) => {
    const record = await holdNight(db, ctx, windowId);
    requireStanding(record);
    if (!mayExtend(record, ctx.now))
      throw new DomainError("conflict", "More time is asked for on the night, until the work is over.");
    const open = record.extensions.find(({ answer }) => answer === null);
    if (open)
      throw new DomainError(
        "conflict",
        `${open.askedBy.name} asked for ${durationWords(open.minutes)} more already. The client has not answered yet. Take that back to ask for another time.`,
      );
    const { id, tenantId } = record;
    await insertExtension(db, {
      ...{ tenantId, windowId: id, minutes, reason },
      askedAt: ctx.now,
      askedById: ctx.user.id,
    });
    const summary = `asked for ${durationWords(minutes)} more: ${reason}`;
    await recordAudit(db, ctx, nightEntry(record, "window.extension_asked", summary, { after: { minutes } }));
    await tellNight(db, record, "window.extension_asked", {
      minutes,
      reason,
      byName: ctx.user.name,
      until: new Date(record.endsAt.getTime() + minutes * 60_000).toISOString(),
    });
  });
}
