import "server-only";
import type { SystemContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { findRollback, findTold, hasToldRollback } from "./store-tell.ts";

/**
 * Tells everyone of a tenant who had been told of a release that it was rolled back, once. A rollback in production
 * is told even when one before production was told already.
 */
export async function tellRollback(
  { deploymentId }: JobData<"tell-rollback">,
  { now }: Attempt,
): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  return withStaff(system, async (db) => {
    const rollback = await findRollback(db, deploymentId);
    const note = rollback?.release.note;
    if (!rollback?.rolledBackAt || !note) return "no note to correct";
    const { tenantId, tenant, release, environment, rolledBackAt, rollbackReason } = rollback;
    const isProduction = environment.kind === "production";
    if (!isProduction && (await hasToldRollback(db, tenantId, release.id))) return "told before";
    const people = await findTold(db, tenantId, note.id);
    if (people.length === 0) return "nobody had been told";
    const isNew = await notify(db, {
      tenantId,
      kind: "release.rolled_back",
      subjectType: "release_note",
      subjectId: note.id,
      onceKey: `${release.id}:${isProduction ? "production" : "before-production"}`,
      recipients: people.map(({ email, name, timeZone }) => ({ address: email, name, timeZone })),
      payload: {
        tenantName: tenant.name,
        component: release.component,
        version: release.version,
        headline: note.headline,
        path: `/t/${tenant.slug}/releases/${note.slug}`,
        settingsPath: `/t/${tenant.slug}/contacts`,
        environment: environment.kind,
        siteTimeZone: tenant.timeZone,
        rolledBackAt: rolledBackAt.toISOString(),
        reason: rollbackReason,
        reshippedAs: release.reships[0]?.version ?? null,
      },
    });
    return isNew ? `told ${people.length} people` : "told before";
  });
}
