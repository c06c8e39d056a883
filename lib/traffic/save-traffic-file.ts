import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import { savedTrafficText } from "./rules.ts";
import { maxTrafficFileBytes, trafficUpload } from "./schema.ts";
import { replaceProfile } from "./store.ts";

/**
 * Reads a tenant's traffic file as it arrives and puts it in the place of the earlier one; returns what was read in words.
 * Throws DomainError `too_large`, or `invalid_input` with the lines at fault; then the earlier file stays.
 */
export async function saveTrafficFile(
  ctx: TenantContext,
  input: unknown,
  bytes: AsyncIterable<Uint8Array>,
): Promise<string> {
  requireRole(ctx, "coordinator");
  const { fileName, zone } = parse(
    trafficUpload.refine(({ zone }) => isTimeZone(zone), {
      path: ["zone"],
      message: "Choose a time zone from the list.",
    }),
    input,
  );
  const result = await readTrafficCsv(bytes, { now: ctx.now, zone });
  if (!result.ok) {
    const messages = result.problems.map((problem) => problem.message);
    const more = result.problemCount - result.problems.length;
    if (more > 0) messages.push(`And ${more} more lines like these.`);
    const code = result.problems.some(({ code }) => code === "too_large" || code === "too_many_rows")
      ? "too_large"
      : "invalid_input";
    throw new DomainError(code, "The file was not saved; what you had before is unchanged.", {
      file: messages,
    });
  }
  const { file } = result;
  const text = savedTrafficText(file);
  await withTenant(ctx, async (db) => {
    await replaceProfile(db, {
      tenantId: ctx.tenant.id,
      fileName,
      sourceZone: zone,
      uploadedById: ctx.user.id,
      uploadedAt: ctx.now,
      file,
    });
    await recordAudit(db, ctx, {
      tenantId: ctx.tenant.id,
      action: "traffic.uploaded",
      objectType: "traffic_profile",
      objectId: ctx.tenant.id,
      summary: `uploaded the traffic file “${fileName}” (${file.rowCount.toLocaleString("en-GB")} rows)`,
      after: {
        fileName,
        zone,
        rowCount: file.rowCount,
        firstAt: file.firstAt.toISOString(),
        lastAt: file.lastAt.toISOString(),
      },
    });
  });
  return text;
}

/** Words for a file that is larger than what is read, before a byte of it is. */
export function tooLargeByHeader(contentLength: number): DomainError | null {
  if (!(contentLength > maxTrafficFileBytes)) return null;
  return new DomainError("too_large", "The file was not saved; what you had before is unchanged.", {
    file: [
      `The file has ${Math.round(contentLength / 1e6)} MB; up to ${maxTrafficFileBytes / 1e6} MB are read. Send fewer weeks, or hourly counts.`,
    ],
  });
}
