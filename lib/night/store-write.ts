import "server-only";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { ScopedDb, StaffDb } from "#lib/db/tenant-db.ts";
import type { CheckKindName, ExtensionAnswerName, NightPhaseName } from "./schema.ts";

type Of = { tenantId: string; windowId: string };

/** A phase is reached. The table's key refuses the same phase a second time. */
export async function insertPhase(
  db: StaffDb,
  data: Of & { phase: NightPhaseName; at: Date; byId: string },
): Promise<void> {
  await db.windowPhase.create({ data });
}

/** The latest result of a check; null for who checked means the portal itself. */
export async function keepCheck(
  db: ScopedDb,
  { tenantId, windowId, kind }: Of & { kind: CheckKindName },
  result: { passed: boolean; detail: string; checkedAt: Date; checkedById: string | null },
): Promise<void> {
  await db.windowCheck.upsert({
    where: { tenantId_windowId_kind: { tenantId, windowId, kind } },
    create: { tenantId, windowId, kind, ...result },
    update: result,
  });
}

/** Another page is to be shown; what was known of the one before is void. */
export async function setMaintenancePage(
  db: ScopedDb,
  { tenantId, windowId }: Of,
  url: string,
): Promise<void> {
  await db.maintenanceWindow.update({ where: { id: windowId }, data: { maintenancePageUrl: url } });
  await db.windowCheck.deleteMany({ where: { tenantId, windowId, kind: "maintenance_page" } });
}

/** Asks for more time. An index refuses a second asking while an answer is awaited. */
export async function insertExtension(
  db: StaffDb,
  data: Of & { minutes: number; reason: string; askedAt: Date; askedById: string },
): Promise<void> {
  await db.windowExtension.create({ data });
}

/** Answers an extension that is open; false when somebody else has. */
export async function answerOpenExtension(
  db: ScopedDb,
  id: string,
  given: { answer: ExtensionAnswerName; answeredAt: Date; answeredById: string },
): Promise<boolean> {
  const { count } = await db.windowExtension.updateMany({ where: { id, answer: null }, data: given });
  return count === 1;
}

/** Moves the end of a window and keeps what it was. The exclusion constraints refuse a time that is not free. */
export async function extendWindow(
  db: ScopedDb,
  times: { endsAt: Date; restsUntil: Date },
  change: Prisma.WindowChangeUncheckedCreateInput,
): Promise<void> {
  await db.maintenanceWindow.update({
    where: { id: change.windowId },
    data: { ...times, sequence: { increment: 1 } },
  });
  await db.windowChange.create({ data: change });
}

/** Records who asked to be put back in line, the first time it is asked; false afterwards. */
export async function askPutBackOnce(
  db: ScopedDb,
  id: string,
  asked: { putBackAskedAt: Date; putBackAskedById: string },
): Promise<boolean> {
  const { count } = await db.maintenanceWindow.updateMany({
    where: { id, putBackAskedAt: null },
    data: asked,
  });
  return count === 1;
}

/** Writes a log entry; one with the same key is there already, and stays as it is. */
export async function insertLogEntry(
  db: ScopedDb,
  data: Of & { at: Date; byId: string; side: "client" | "vendor"; text: string; clientKey: string },
): Promise<void> {
  await db.windowLogEntry.createMany({ data: [data], skipDuplicates: true });
}

/** Ends a window that stands. */
export async function endWindow(
  db: StaffDb,
  id: string,
  data: {
    state: "completed" | "completed_no_op" | "rolled_back" | "not_started";
    closedAt: Date;
    closedById: string;
    closingWords: string;
  },
): Promise<void> {
  await db.maintenanceWindow.update({ where: { id }, data });
}
