import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "#lib/clock.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { createDraft } from "#lib/releases/create-draft.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import type { BenchWorld } from "./world/load-world.ts";
import { representatives } from "./world/staff.ts";

/** What publishing one note to everybody costs: the answer, and until the worker has decided every mail. */
export type Publishing = { tenants: number; people: number; publishMs: number; fanOutMs: number };

const MOST_MINUTES = 10;

/** Publishes a note that asks for action to every tenant, and waits for the worker's fan-out. */
export async function measurePublishing({ representativeId }: BenchWorld): Promise<Publishing> {
  console.log("Publishing a note to everybody.");
  const ctx = () => {
    const user = representatives.find(({ id }) => id === representativeId);
    if (!user) throw new Error("The measured world has lost its representative.");
    return staffContext(user, systemClock());
  };
  const { noteId } = await createDraft(ctx(), { component: "spec_hub", version: "99.0.0" });
  const { note } = await getDraft(ctx(), noteId);
  const { revision } = await saveDraft(ctx(), {
    ...note.content,
    ...{ noteId, revision: note.revision },
    headline: "Keys of the old form end in March",
    summary: "Keys made before 2025 are refused from March on.",
    impact: "Requests with an old key are answered with 401 from March on.",
    actionRequired: "Make new keys before March.",
    changeTypes: ["limits"],
    bodyMarkdown: "Make a new key in the Spec Hub, and replace the old one.",
  });
  const begin = performance.now();
  const { reach } = await publishNote(ctx(), { noteId, revision });
  const publishMs = performance.now() - begin;
  await waitFor(reach.tenants, noteId);
  return { ...reach, publishMs, fanOutMs: performance.now() - begin };
}

/** Until the worker has told so many tenants of the note. Throws after some minutes. */
async function waitFor(tenants: number, noteId: string): Promise<void> {
  const until = performance.now() + MOST_MINUTES * 60_000;
  while (performance.now() < until) {
    const told = await withStaff({ kind: "system", now: systemClock() }, (db) =>
      db.notification.count({ where: { kind: "note.published", subjectId: noteId } }),
    );
    if (told >= tenants) return;
    await pause(200);
  }
  throw new Error(`The worker did not tell ${tenants} tenants within ${MOST_MINUTES} minutes.`);
}

export function publishingWords({ tenants, people, publishMs, fanOutMs }: Publishing): string {
  const [answer, all] = [publishMs, fanOutMs].map((ms) => `${Math.round(ms).toLocaleString("en-GB")} ms`);
  return `Publishing to ${tenants} tenants with ${people.toLocaleString("en-GB")} people: answered in ${answer}, every mail decided by the worker after ${all}.\n`;
}
