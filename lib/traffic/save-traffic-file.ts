import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { readUpload, zoneMissing } from "./read-upload.ts";
import { savedTrafficText } from "./rules-reading.ts";
import { trafficSave } from "./schema-upload.ts";
import { mergeProfile, replaceProfile } from "./store.ts";

/**
 * Reads a tenant's traffic file as it arrives and saves its hours, in the place of what was there or among them;
 * returns what was read in words. Throws DomainError `too_large`, `conflict` when the file is not the one that was
 * checked, or `invalid_input` with the lines at fault; then what was there stays.
 */
export async function saveTrafficFile(
  ctx: TenantContext,
  input: unknown,
  bytes: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { options, file, sha256 } = await readUpload(ctx, { schema: trafficSave, input }, bytes);
  const { fileName, zone, repeats, into } = options;
  if (sha256 !== options.sha256) {
    const words = "The file changed after it was checked, so nothing was saved. Check it again.";
    throw new DomainError("conflict", words);
  }
  const missing = zoneMissing(file, zone);
  if (missing) {
    const words = "The file was not saved; what you had before is unchanged.";
    throw new DomainError("invalid_input", words, { zone: [missing] });
  }
  const save = into === "add" ? mergeProfile : replaceProfile;
  await withTenant(ctx, async (db) => {
    await save(db, {
      tenantId: ctx.tenant.id,
      fileName,
      sourceZone: zone ?? "UTC",
      uploadedById: ctx.user.id,
      uploadedAt: ctx.now,
      file,
    });
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: into === "add" ? "traffic.added" : "traffic.uploaded",
      objectType: "traffic_profile",
      objectId: ctx.tenant.id,
      summary: `${into === "add" ? "added" : "uploaded"} the traffic file “${fileName}” (${file.rowCount.toLocaleString("en-GB")} rows)`,
      after: {
        ...{ fileName, repeats, sha256, rowCount: file.rowCount, unit: file.unit },
        zone: zone ?? null,
        firstAt: file.firstAt.toISOString(),
        lastAt: file.lastAt.toISOString(),
      },
    });
  });
  return savedTrafficText(file, repeats);
}
