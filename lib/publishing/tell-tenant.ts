import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { SystemContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { notify, type Telling } from "#lib/notifications/notify.ts";
import type { JobData } from "#lib/outbox/queues.ts";
import { nameOf } from "./name-of.ts";
import { isUrgent } from "./rules.ts";
import { type AudienceTenant, findNoteReaders, findTold, type ToldNote } from "./store-tell.ts";

type Event = JobData<"tell-note">["event"];

const did: Record<Event, string> = { published: "published", corrected: "corrected", withdrawn: "withdrew" };

/** One event of a note for one tenant. */
export type Told = { note: ToldNote; revision: number; event: Event; tenant: AudienceTenant };

/** Tells one tenant in the caller's transaction; false when it was told before. */
export async function tellTenant(db: StaffDb, system: SystemContext, told: Told): Promise<boolean> {
  const { note, revision, event, tenant } = told;
  const people =
    event === "published"
      ? await findNoteReaders(db, tenant.id, isUrgent({ ...note, kind: note.release.kind }))
      : await findTold(db, tenant.id, note.id);
  const isNew = await notify(db, {
    ...tellingOf(told),
    tenantId: tenant.id,
    subjectType: "release_note",
    subjectId: note.id,
    onceKey: `${note.id}:${revision}`,
    recipients: people.map(({ email, name, timeZone }) => ({ address: email, name, timeZone })),
  });
  if (!isNew) return false;
  await recordAudit(db, system, {
    tenantId: tenant.id,
    action: `note.${event}`,
    objectType: "release_note",
    objectId: note.id,
    summary: `${did[event]} the note on ${nameOf(note)}: ${note.headline}`,
  });
  return true;
}

type NoteTelling =
  | Pick<Telling<"note.published">, "kind" | "payload">
  | Pick<Telling<"note.corrected">, "kind" | "payload">
  | Pick<Telling<"note.withdrawn">, "kind" | "payload">;

function tellingOf({ note, revision, event, tenant }: Told): NoteTelling {
  const { headline, summary, impact, actionRequired, release } = note;
  const about = {
    tenantName: tenant.name,
    component: release.component,
    version: release.version,
    headline,
    path: `/t/${tenant.slug}/releases/${note.slug}`,
    settingsPath: `/t/${tenant.slug}/contacts`,
  };
  if (event === "published") {
    return { kind: "note.published", payload: { ...about, summary, impact, actionRequired } };
  }
  if (event === "withdrawn") {
    return { kind: "note.withdrawn", payload: { ...about, reason: note.withdrawnReason ?? "" } };
  }
  const correction = note.publications.find((one) => one.revision === revision)?.correction ?? "";
  return { kind: "note.corrected", payload: { ...about, correction } };
}
