import "server-only";
import { addDays } from "date-fns";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { changeTime } from "./change-window.ts";
import { daysLater } from "./days-later.ts";
import { termsFor } from "./find-part.ts";
import { judgeChoices } from "./judge-choices.ts";
import { refuseLate } from "./move-window.ts";
import { requireNegotiator } from "./party.ts";
import { DEFERRAL_DAYS, MAX_DEFERRALS } from "./rules.ts";
import { deferral } from "./schema.ts";
import { slotHolder, slotTaken } from "./slot-taken.ts";
import type { PartRecord } from "./store.ts";
import { countDeferral } from "./store-windows.ts";
import { takeWindow } from "./take-window.ts";

/**
 * Puts the client's window off by 7 days, to the same time of day at the site; at most twice, and never past the date by
 * which the upgrade is applied. Throws DomainError `forbidden`, `not_found`, `slot_taken`, `conflict` with why it cannot be.
 */
export async function deferWindow(ctx: TenantContext, input: unknown): Promise<void> {
  requireNegotiator(ctx);
  const { reason, ...seen } = parse(deferral, input);
  let asked: { part: PartRecord; span: TimeSpan } | undefined;
  try {
    await withTenant(ctx, async (db) => {
      const { part, window } = await takeWindow(ctx, db, seen);
      refuseLate(window.startsAt, ctx.now);
      if (part.deferrals >= MAX_DEFERRALS)
        throw new DomainError(
          "conflict",
          `This window was put off ${MAX_DEFERRALS} times already, which is the most. Move it to another time instead.`,
        );
      const choice = daysLater(window, DEFERRAL_DAYS);
      // Who puts off wants what is free later, not what was free before.
      const firstPossibleAt = addDays(window.startsAt, DEFERRAL_DAYS - 1);
      const [judged] = await judgeChoices(ctx, db, part, [choice], {
        ...termsFor(ctx, part),
        firstPossibleAt,
      });
      const why = Object.values(judged?.problems ?? {}).flat();
      if (!judged?.span || why.length > 0)
        throw new DomainError(
          judged?.nearest.length ? "slot_taken" : "conflict",
          `It cannot be put off by ${DEFERRAL_DAYS} days. ${why.join(" ")}`,
        );
      asked = { part, span: judged.span };
      await countDeferral(db, part.id);
      const time = { ...judged.span, wallStart: choice.wallStart, method: window.method };
      await changeTime(ctx, db, part, window, time, { kind: "deferred", reason, side: "client" });
    });
  } catch (error) {
    if (asked && slotHolder(error)) throw await slotTaken(ctx, asked.part, asked.span);
    throw error;
  }
}
