import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { changeTime } from "./change-window.ts";
import { judgeChoices, problemsByField } from "./judge-choices.ts";
import { requireNegotiator } from "./party.ts";
import { FREE_MOVE_HOURS, MOST_FREE_CHANGES, mayMoveFreely } from "./rules.ts";
import { windowMove } from "./schema.ts";
import { slotHolder, slotTaken } from "./slot-taken.ts";
import type { PartRecord } from "./store.ts";
import { takeWindow } from "./take-window.ts";

/**
 * Moves the client's own window to another free time, without asking, until 72 hours before it starts.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input` or `slot_taken` by field, `conflict`.
 */
export async function moveWindow(ctx: TenantContext, input: unknown): Promise<void> {
  requireNegotiator(ctx);
  const { choices, reason, ...seen } = parse(windowMove, input);
  let asked: { part: PartRecord; span: TimeSpan } | undefined;
  try {
    await withTenant(ctx, async (db) => {
      const { part, window } = await takeWindow(ctx, db, seen);
      refuseLate(window.startsAt, ctx.now);
      refuseOften(window.sequence);
      // Without asking, the time alone changes: how the engine is taken out of line was agreed.
      const [choice] = choices.map((chosen) => ({ ...chosen, method: window.method }));
      const [judged] = await judgeChoices(ctx, db, part, choice ? [choice] : []);
      if (!choice || !judged?.span || Object.keys(judged.problems).length > 0)
        throw new DomainError(
          judged?.nearest.length ? "slot_taken" : "invalid_input",
          "The window was not moved: the new time needs another look.",
          judged ? problemsByField([judged]) : {},
        );
      asked = { part, span: judged.span };
      const time = { ...judged.span, wallStart: choice.wallStart, method: window.method };
      await changeTime(ctx, db, part, window, time, { kind: "moved", reason, side: "client" });
    });
  } catch (error) {
    if (asked && slotHolder(error)) throw await slotTaken(ctx, asked.part, asked.span);
    throw error;
  }
}

/** Throws DomainError `conflict` when a window was changed so often that nobody can follow. */
function refuseOften(sequence: number): void {
  if (sequence < MOST_FREE_CHANGES) return;
  throw new DomainError(
    "conflict",
    `This window was changed ${MOST_FREE_CHANGES} times already, and everybody was told each time. Settle the next time with your representative, who offers it.`,
  );
}

/** Throws DomainError `conflict` when a window starts too soon to be moved by the client alone. */
export function refuseLate(startsAt: Date, now: Date): void {
  if (mayMoveFreely(startsAt, now)) return;
  throw new DomainError(
    "conflict",
    `This window starts in less than ${FREE_MOVE_HOURS} hours: offer Spec another time instead, and it moves once they agree.`,
  );
}
