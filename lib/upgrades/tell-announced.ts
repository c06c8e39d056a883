import "server-only";
import { recordAudits } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { notifyAll } from "#lib/notifications/notify.ts";
import { partPath } from "#lib/windows/paths.ts";
import { recipientsOf } from "./recipients.ts";
import type { NewStep } from "./resolve-dates.ts";
import type { UpgradeDates } from "./rules.ts";
import { isAskedOf } from "./rules-steps.ts";
import type { InvitedTenant } from "./store-announce.ts";

type Announced = {
  title: string;
  slug: string;
  what: string;
  why: string;
  impact: string;
  expectedMinutes: number;
  steps: NewStep[];
} & UpgradeDates;
type Enrollment = { id: string; tenantId: string };

/** Puts the announcement on each tenant's record and tells its coordinators and admins, in the deciding transaction. */
export async function tellAnnounced(
  ctx: StaffContext,
  db: StaffDb,
  upgrade: Announced,
  enrollments: Enrollment[],
  invited: InvitedTenant[],
): Promise<void> {
  const tenants = new Map(invited.map((tenant) => [tenant.id, tenant]));
  const parts = enrollments.flatMap(({ id, tenantId }) => {
    const tenant = tenants.get(tenantId);
    return tenant ? [{ id, tenant }] : [];
  });
  await recordAudits(
    db,
    ctx,
    parts.map(({ id, tenant }) => ({
      tenantId: tenant.id,
      action: "upgrade.announced",
      objectType: "enrollment",
      objectId: id,
      summary: `announced ${upgrade.title}`,
      after: { state: "awaiting_client" },
    })),
  );
  await notifyAll(
    db,
    parts.map(({ id, tenant }) => ({
      tenantId: tenant.id,
      kind: "upgrade.announced" as const,
      subjectType: "enrollment",
      subjectId: id,
      payload: {
        tenantName: tenant.name,
        upgradeTitle: upgrade.title,
        path: partPath({ tenant, upgrade }, "client"),
        what: upgrade.what,
        why: upgrade.why,
        impact: upgrade.impact,
        expectedMinutes: upgrade.expectedMinutes,
        firstPossibleAt: upgrade.firstPossibleAt.toISOString(),
        decideBy: upgrade.decideBy.toISOString(),
        appliedBy: upgrade.appliedBy.toISOString(),
        representativeName: ctx.user.name,
        steps: upgrade.steps
          .filter((step) => isAskedOf(step, tenant.integrationType))
          .map(({ text, dueAt }) => ({ text, dueAt: dueAt?.toISOString() ?? null })),
      },
      recipients: recipientsOf(tenant),
    })),
  );
}
