import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { type TenantDb, withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { durationWords } from "#lib/time/duration-words.ts";
import { queueSlot } from "#lib/windows/queue-slot.ts";
import { restsUntil } from "#lib/windows/rules.ts";
import { slotHolder } from "#lib/windows/slot-taken.ts";
import { holdNight } from "./get-night.ts";
import { requireClient } from "./require-part.ts";
import { extensionAnswer } from "./schema.ts";
import { settleExtension } from "./settle-extension.ts";
import type { NightRecord } from "./store.ts";
import { extendWindow } from "./store-write.ts";
import { nightEntry, tellNight } from "./tell-night.ts";

type Extension = NightRecord["extensions"][number];

/**
 * The client's answer to an asked extension; only a yes moves the end of the window.
 * Throws DomainError `forbidden`, `not_found`, `conflict` (answered, over), `slot_taken` when the crew or the client
 * itself has another window right after.
 */
export async function answerExtension(ctx: TenantContext, input: unknown): Promise<void> {
  requireClient(ctx);
  const { windowId, extensionId, granted } = parse(extensionAnswer, input);
  try {
    await withTenant(ctx, async (db) => {
      const record = await holdNight(db, ctx, windowId);
      const asked = await settleExtension(db, ctx, record, extensionId, granted ? "granted" : "refused");
      const extended = granted ? await extend(ctx, db, record, asked) : record;
      await tell(ctx, db, extended, asked, granted);
    });
  } catch (error) {
    const holder = slotHolder(error);
    if (holder)
      throw new DomainError(
        "slot_taken",
        holder === "crew"
          ? "It cannot last that long: the crew is expected elsewhere right after. Refuse it, or write in the log how long it may last."
          : "It cannot last that long: your own next window would follow in less than 12 hours. Refuse it, or move that one.",
      );
    throw error;
  }
}

async function extend(ctx: TenantContext, db: TenantDb, record: NightRecord, asked: Extension) {
  const { id, tenantId, startsAt, endsAt, sequence } = record;
  const until = new Date(endsAt.getTime() + asked.minutes * 60_000);
  await queueSlot(db, record.crewId, tenantId);
  await extendWindow(
    db,
    { endsAt: until, restsUntil: restsUntil(until) },
    {
      ...{ tenantId, windowId: id, kind: "extended", reason: asked.reason, side: "client" },
      sequence: sequence + 1,
      fromStartsAt: startsAt,
      fromEndsAt: endsAt,
      fromWallStart: record.wallStart,
      toStartsAt: startsAt,
      toEndsAt: until,
      at: ctx.now,
      byId: ctx.user.id,
    },
  );
  return { ...record, endsAt: until, sequence: sequence + 1 };
}

async function tell(
  ctx: TenantContext,
  db: TenantDb,
  record: NightRecord,
  { minutes }: Extension,
  granted: boolean,
): Promise<void> {
  const length = durationWords(minutes);
  const summary = granted ? `granted ${length} more` : `refused ${length} more`;
  await recordAudit(
    db,
    ctx,
    nightEntry(record, "window.extension_answered", summary, {
      after: { granted, endsAt: record.endsAt.toISOString() },
    }),
  );
  await tellNight(db, record, "window.extension_answered", { minutes, granted, byName: ctx.user.name });
}
