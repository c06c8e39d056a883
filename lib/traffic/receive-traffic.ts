import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import { narrowed, type StaffDb } from "#lib/db/tenant-db.ts";
import type { ReadTraffic } from "./read-traffic-counts.ts";
import { counted } from "./rules-reading.ts";
import type { ReceivedTraffic } from "./schema-api.ts";
import { mergeProfile } from "./store.ts";
import { tenantOfToken } from "./token-tenant.ts";

/**
 * Puts the hours a machine sent among those of its tenant; the newer of two wins.
 * Throws DomainError `invalid_input` for a tenant that the token may not speak of.
 */
export async function receiveTraffic(
  db: StaffDb,
  ctx: AnyTokenContext,
  { tenant: named, timeZone = "UTC", file }: ReadTraffic,
): Promise<{ isNew: boolean; received: ReceivedTraffic }> {
  const tenant = await tenantOfToken(db, ctx, named);
  const [firstAt, lastAt] = [file.firstAt.toISOString(), file.lastAt.toISOString()];
  const isNew = await narrowed(db, tenant.id, async (own) => {
    const wasEmpty = await mergeProfile(own, {
      tenantId: tenant.id,
      fileName: `API token ${ctx.token.name}`,
      sourceZone: timeZone,
      uploadedById: ctx.token.createdById,
      uploadedAt: ctx.now,
      file,
    });
    await recordAudit(own, ctx, {
      tenantId: tenant.id,
      action: "traffic.added",
      objectType: "traffic_profile",
      objectId: tenant.id,
      summary: `sent traffic counts (${counted(file.hours.length, "hour")})`,
      after: { rowCount: file.rowCount, hours: file.hours.length, unit: file.unit, firstAt, lastAt },
    });
    return wasEmpty;
  });
  const received = {
    tenant: tenant.slug,
    rows: file.rowCount,
    hours: file.hours.length,
    ...{ firstAt, lastAt },
    repeated: file.repeatedRows,
    skipped: file.gapRows,
    ambiguous: file.foldRows,
    thinHours: file.thinHours,
  };
  return { isNew, received };
}
