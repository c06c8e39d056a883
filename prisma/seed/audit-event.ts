import type { Prisma } from "#lib/db/generated/client.ts";
import { idOf } from "./ids.ts";
import type { DemoUser } from "./people.ts";

type AuditRow = Prisma.AuditEventCreateManyInput;
type Act = Omit<AuditRow, "id" | "at" | "actorId" | "actorName" | "actorKind"> & { at: Date };

export const clientDid = (user: DemoUser, act: Act): AuditRow =>
  row(act, { actorKind: "client", actorId: user.id, actorName: user.name });

export const staffDid = (user: DemoUser, act: Act): AuditRow =>
  row(act, { actorKind: "staff", actorId: user.id, actorName: user.name });

export const portalDid = (act: Act): AuditRow => row(act, { actorKind: "system", actorName: "The portal" });

function row(act: Act, actor: Pick<AuditRow, "actorKind" | "actorId" | "actorName">): AuditRow {
  return { id: idOf("audit", act.action, act.objectId, act.at.toISOString()), ...actor, ...act };
}
