import "server-only";
import type { StaffContext, SystemContext, TenantContext } from "#lib/auth/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ScopedDb } from "#lib/db/tenant-db.ts";

export type AuditEntry = {
  /** Null for an act of the vendor that belongs to no one tenant. */
  tenantId: string | null;
  /** What was done, `object.verb`: "proposal.sent". */
  action: string;
  objectType: string;
  objectId: string;
  /** The act in words that follow the actor's name: "sent 2 choices for Database 16". */
  summary: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Writes who did what into the deciding transaction. Rows are never changed afterwards: a trigger refuses. */
export async function recordAudit(
  db: ScopedDb,
  ctx: TenantContext | StaffContext | SystemContext,
  entry: AuditEntry,
): Promise<void> {
  const actor =
    ctx.kind === "system"
      ? { actorId: null, actorName: "The portal" }
      : { actorId: ctx.user.id, actorName: ctx.user.name };
  await db.auditEvent.create({ data: { ...entry, ...actor, actorKind: ctx.kind, at: ctx.now } });
}
