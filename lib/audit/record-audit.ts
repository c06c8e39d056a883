import "server-only";
import type { AnyTokenContext, StaffContext, SystemContext, TenantContext } from "#lib/auth/context.ts";
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
  ctx: TenantContext | StaffContext | SystemContext | AnyTokenContext,
  entry: AuditEntry,
): Promise<void> {
  await recordAudits(db, ctx, [entry]);
}

/** The same for an act that touches many objects at once, in one statement. */
export async function recordAudits(
  db: ScopedDb,
  ctx: TenantContext | StaffContext | SystemContext | AnyTokenContext,
  entries: AuditEntry[],
): Promise<void> {
  const actor = { ...actorOf(ctx), actorKind: ctx.kind, at: ctx.now };
  await db.auditEvent.createMany({ data: entries.map((entry) => ({ ...entry, ...actor })) });
}

function actorOf(ctx: TenantContext | StaffContext | SystemContext | AnyTokenContext) {
  if (ctx.kind === "system") return { actorId: null, actorName: "The portal" };
  const { id, name } = ctx.kind === "api_token" ? ctx.token : ctx.user;
  return { actorId: id, actorName: name };
}
