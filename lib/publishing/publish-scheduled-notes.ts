import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { SystemContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { prepareNote } from "./prepare-note.ts";
import { findDue, moveNote } from "./store.ts";
import { writePublication } from "./write-publication.ts";

type Due = Awaited<ReturnType<typeof findDue>>[number];

const MOST = 100;

/**
 * Publishes every scheduled note whose hour has come, as it was scheduled. One that may not go out any more (its
 * audience is empty, a link died) goes back to its draft, and the audit says why.
 */
export async function publishScheduledNotes(_data: object, { now }: Attempt): Promise<string> {
  const system: SystemContext = { kind: "system", now };
  let published = 0;
  for (const due of await withStaff(system, (db) => findDue(db, now, MOST))) {
    if (await publishDue(system, due)) published += 1;
  }
  return `published ${published}`;
}

async function publishDue(system: SystemContext, due: Due): Promise<boolean> {
  try {
    const prepared = await prepareNote(system, { noteId: due.id, revision: due.revision }, "publish");
    await withStaff(system, (db) => writePublication(db, system, prepared, due.scheduledById));
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== "conflict") await giveBack(system, due, error);
    return false;
  }
}

async function giveBack(system: SystemContext, due: Due, error: DomainError): Promise<void> {
  const reasons = [error.message, ...Object.values(error.fields ?? {}).flat()].join(" ");
  await withStaff(system, async (db) => {
    const isMoved = await moveNote(
      db,
      due.id,
      { revision: due.revision, statuses: ["scheduled"] },
      { status: "draft", publishAt: null, publishAtWall: null, publishAtZone: null, scheduledById: null },
    );
    if (!isMoved) return;
    await recordAudit(db, system, {
      tenantId: null,
      action: "note.not_published",
      objectType: "release_note",
      objectId: due.id,
      summary: `did not publish a scheduled note: ${reasons}`,
    });
  });
}
