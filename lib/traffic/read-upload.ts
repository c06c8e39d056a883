import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { TenantContext } from "#lib/auth/context.ts";
import { requireRole } from "#lib/auth/tenant-context.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { isTimeZone } from "#lib/time/zone.ts";
import { readTrafficCsv } from "./read-traffic-csv.ts";
import { counted } from "./rules-reading.ts";
import { maxTrafficFileBytes, type TrafficFile, type TrafficFileResult } from "./schema.ts";
import type { TrafficOptions } from "./schema-upload.ts";
import { leastDaysOfFile } from "./traffic-reading.ts";

const NOT_SAVED = "The file was not saved; what you had before is unchanged.";

/**
 * Reads a file that a coordinator chose, as it arrives, by what was answered about it.
 * Throws DomainError `forbidden`, `too_large`, or `invalid_input` with the lines at fault.
 */
export async function readUpload<S extends z.ZodType<TrafficOptions>>(
  ctx: TenantContext,
  { schema, input }: { schema: S; input: unknown },
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ options: z.output<S>; file: TrafficFile; sha256: string }> {
  requireRole(ctx, "coordinator");
  const options = parse(
    schema.refine(({ zone }) => zone === undefined || isTimeZone(zone), {
      path: ["zone"],
      message: "Choose a time zone from the list.",
    }),
    input,
  );
  const { zone = "UTC", unit, repeats, into } = options;
  const hash = createHash("sha256");
  const leastDays = into === "add" ? 0 : leastDaysOfFile;
  const result = await readTrafficCsv(hashed(bytes, hash), { now: ctx.now, zone, unit, repeats, leastDays });
  if (!result.ok) throw refusal(result);
  return { options, file: result.file, sha256: hash.digest("hex") };
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

function refusal({ problems, problemCount }: Extract<TrafficFileResult, { ok: false }>): DomainError {
  const messages = problems.map((problem) => problem.message);
  const more = problemCount - problems.length;
  if (more > 0) messages.push(`And ${more.toLocaleString("en-GB")} more lines like these.`);
  const isTooLarge = problems.some(({ code }) => code === "too_large" || code === "too_many_rows");
  return new DomainError(isTooLarge ? "too_large" : "invalid_input", NOT_SAVED, { file: messages });
}

/** Words for a file that is larger than what is read, before a byte of it is. */
export function tooLargeByHeader(contentLength: number): DomainError | null {
  if (!(contentLength > maxTrafficFileBytes)) return null;
  return new DomainError("too_large", NOT_SAVED, {
    file: [
      `The file has ${Math.round(contentLength / 1e6)} MB; up to ${maxTrafficFileBytes / 1e6} MB are read. Send fewer weeks, or hourly counts.`,
    ],
  });
}

/** Words for timestamps without a zone when none was chosen, or null. */
export function zoneMissing(
  { zonedRows, zonelessRows }: TrafficFile,
  zone: string | undefined,
): string | null {
  if (zone !== undefined || zonelessRows === 0) return null;
  if (zonedRows === 0) return "The timestamps do not say their time zone. Choose it.";
  return `The file mixes zones: ${counted(zonelessRows, "timestamp")} without a time zone, ${counted(zonedRows, "timestamp")} with one. Choose the zone of those without.`;
}
