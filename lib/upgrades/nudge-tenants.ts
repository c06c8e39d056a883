import "server-only";
import { recordAudits } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { notifyAll } from "#lib/notifications/notify.ts";
import { parse } from "#lib/parse.ts";
import { owedPayload } from "./owed-payload.ts";
import { recipientsOf } from "./recipients.ts";
import { NUDGE_PAUSE_HOURS, skipReason } from "./rules-nudge.ts";
import { MOST_TENANTS } from "./schema-announcement.ts";
import { boardFilter, type NudgeResult, nudge } from "./schema-board.ts";
import { findUpgradeId } from "./store.ts";
import { findNudged } from "./store-board.ts";
import { findLastNudges, findParts, type OwingPart } from "./store-owing.ts";

/**
 * Asks tenants again for what they owe in an upgrade: chosen ones, or all that the board's filter matches. A tenant
 * whose move it is not, or that was nudged lately, is skipped and counted with the reason.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input` when none is chosen.
 */
export async function nudgeTenants(ctx: StaffContext, input: unknown): Promise<NudgeResult> {
  requireStaffRole(ctx, "representative");
  const { upgradeSlug, enrollmentIds, all, ...filter } = parse(nudge, input);
  if (!all && enrollmentIds.length === 0)
    throw new DomainError("invalid_input", "Choose at least one tenant to nudge.");
  return withStaff(ctx, async (db) => {
    const upgradeId = await findUpgradeId(db, upgradeSlug);
    if (!upgradeId) throw notFound();
    // Chosen rows are answered for one by one, also when the filter no longer matches them.
    const scope = { upgradeId, filter: all ? filter : boardFilter.parse({}), now: ctx.now };
    const ids = await findNudged(db, scope, all ? "all" : enrollmentIds, MOST_TENANTS);
    const parts = await findParts(db, ids);
    const last = await findLastNudges(db, ids);

    const reasons = parts.map((part) => {
      const people = part.tenant.memberships.length;
      return skipReason({ state: part.state, people, lastAt: last.get(part.id)?.at ?? null }, ctx.now);
    });
    const asked = parts.filter((_, index) => reasons[index] === null);
    const told = await notifyAll(
      db,
      asked.map((part) => tellingOf(ctx, part, last.get(part.id)?.times ?? 0)),
    );
    const reached = new Set(told.map(({ subjectId }) => subjectId));
    await recordAudits(db, ctx, asked.filter(({ id }) => reached.has(id)).map(auditOf));
    // Somebody else nudged in the same moment: these were told by them.
    const lately = Array.from(
      { length: asked.length - told.length },
      () => `nudged within ${NUDGE_PAUSE_HOURS} hours`,
    );
    return {
      told: told.length,
      skipped: counted([...reasons.filter((reason) => reason !== null), ...lately]),
    };
  });
}

function tellingOf({ now, user }: StaffContext, part: OwingPart, timesBefore: number) {
  return {
    tenantId: part.tenantId,
    kind: "upgrade.nudged" as const,
    subjectType: "enrollment",
    subjectId: part.id,
    // The next nudge after those that were: of two at once, one.
    onceKey: `${part.id}:${timesBefore + 1}`,
    payload: { ...owedPayload(part), representativeName: user.name, nudgedAt: now.toISOString() },
    recipients: recipientsOf(part.tenant),
  };
}

function auditOf({ id, tenantId, upgrade }: OwingPart) {
  return {
    tenantId,
    action: "upgrade.nudged",
    objectType: "enrollment",
    objectId: id,
    summary: `asked again for windows for ${upgrade.title}`,
  };
}

function counted(reasons: string[]): NudgeResult["skipped"] {
  const kinds = [...new Set(reasons)];
  return kinds.map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }));
}
