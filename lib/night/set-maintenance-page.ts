import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { OutboundRefusal, parsePageUrl } from "#lib/outbound/check-address.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { parse } from "#lib/parse.ts";
import { holdNight } from "./get-night.ts";
import { limitPageChecks } from "./limit-page-checks.ts";
import { requireBefore } from "./record-check.ts";
import { requireClient } from "./require-part.ts";
import { maintenancePage } from "./schema.ts";
import { setMaintenancePage as keepPage } from "./store-write.ts";
import { nightEntry } from "./tell-night.ts";

/**
 * Names the page that visitors see while the site is out of line; the worker asks it right away.
 * Throws DomainError `forbidden`, `not_found`, `invalid_input` (an address that is not asked), `conflict`,
 * `too_many_requests`.
 */
export async function setMaintenancePage(ctx: TenantContext, input: unknown): Promise<void> {
  requireClient(ctx);
  const { windowId, url } = parse(maintenancePage, input);
  const address = readAddress(url);
  await withTenant(ctx, async (db) => {
    const record = await holdNight(db, ctx, windowId);
    requireBefore(record);
    await limitPageChecks(record.id);
    if (record.method !== "maintenance_page")
      throw new DomainError("conflict", "This window does not forward visitors to a page.");
    const { id, tenantId, maintenancePageUrl: before } = record;
    await keepPage(db, { tenantId, windowId: id }, address);
    await enqueue(db, "check-maintenance-page", { windowId: id });
    const summary = `named the maintenance page ${address}`;
    await recordAudit(
      db,
      ctx,
      nightEntry(record, "window.page_named", summary, { before: { url: before }, after: { url: address } }),
    );
  });
}

function readAddress(url: string): string {
  try {
    return parsePageUrl(url).href;
  } catch (error) {
    if (!(error instanceof OutboundRefusal)) throw error;
    throw new DomainError("invalid_input", error.message, { url: [error.message] });
  }
}
