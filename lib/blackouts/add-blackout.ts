import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { formatWindow } from "#lib/time/format.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { asKeeper, type Keeper, keptFor, requireKeeper } from "./keeper.ts";
import { resolvePeriod } from "./resolve-period.ts";
import { MOST_BLACKOUTS } from "./rules.ts";
import type { TouchedWindow } from "./schema.ts";
import { newBlackout } from "./schema-input.ts";
import { countComing, findTouched, insertBlackout, lockTimesOf } from "./store.ts";

/**
 * Keeps a time without windows: a tenant's by its site's clocks, the vendor's by those of the zone that is named. No
 * window is moved: the agreed ones that a hard blackout touches are named. Throws DomainError `forbidden`, `invalid_input`,
 * or `conflict` when there are 200 to come.
 */
export async function addBlackout(
  keeper: Keeper,
  input: unknown,
): Promise<{ text: string; touched: TouchedWindow[] }> {
  requireKeeper(keeper);
  const { timeZone, reason, strength, ...written } = parse(newBlackout, input);
  const zone = keeper.kind === "client" ? keeper.tenant.timeZone : (timeZone ?? "");
  const { span, problems } = resolvePeriod(written, zone, keeper.now);
  if (!span)
    throw new DomainError("invalid_input", "Some times need another look. Nothing was saved.", problems);

  const tenantId = keptFor(keeper);
  const text = formatWindow(span.startsAt, span.endsAt, zone);
  const kept = { ...span, strength, reason, wallStart: written.start, wallEnd: written.end };
  return asKeeper(keeper, async (db) => {
    await lockTimesOf(db, tenantId);
    if ((await countComing(db, tenantId, keeper.now)) >= MOST_BLACKOUTS)
      throw new DomainError("conflict", `There are ${MOST_BLACKOUTS} blackouts already. Remove one first.`);
    const made = { ...kept, tenantId, timeZone: zone, createdAt: keeper.now, createdById: keeper.user.id };
    const { id } = await insertBlackout(db, made);
    await recordAudit(db, keeper, {
      tenantId,
      action: "blackout.added",
      objectType: "blackout",
      objectId: id,
      summary: `added a ${strength} blackout, ${text}: ${reason}`,
      after: { strength, reason, wallStart: written.start, wallEnd: written.end, timeZone: zone },
    });
    return { text, touched: strength === "hard" ? await readTouched(db, keeper, span) : [] };
  });
}

async function readTouched(db: ScopedDb, keeper: Keeper, span: TimeSpan): Promise<TouchedWindow[]> {
  const found = await findTouched(db, keptFor(keeper), span);
  return found.map(({ id, startsAt, endsAt, timeZone, tenant, enrollment }) => {
    const whose = keeper.kind === "client" ? "" : ` for ${tenant.name}`;
    return { id, text: `${enrollment.upgrade.title}${whose}, ${formatWindow(startsAt, endsAt, timeZone)}` };
  });
}
