import { addMinutes } from "date-fns";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { createDraft } from "#lib/releases/create-draft.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { staffContext } from "./contexts.ts";
import type { World } from "./world.ts";

/** A draft of a Spec Hub version, and the input that completes it. */
export async function startNote(world: World, version: string, audience: unknown = { kind: "all" }) {
  const rep = staffContext(world.rep, world.now);
  const { noteId } = await createDraft(rep, { component: "spec_hub", version });
  const { note } = await getDraft(rep, noteId);
  const input = {
    ...note.content,
    noteId,
    revision: 1,
    headline: `Search in ${version}`,
    summary: "Search finds sessions by address.",
    impact: "None.",
    changeTypes: ["feature"],
    bodyMarkdown: "Search **finds** sessions. <script>alert(1)</script>",
    audience,
  };
  return { noteId, slug: note.slug, input };
}

/** A complete note as a saved draft; `more` replaces parts of what was written. */
export async function writeTestNote(world: World, version: string, more: object = {}) {
  const { noteId, slug, input } = await startNote(world, version);
  const { revision } = await saveDraft(staffContext(world.rep, world.now), { ...input, ...more });
  return { noteId, slug, revision, input };
}

/** A complete note, published so many minutes after the world's present. */
export async function publishTestNote(world: World, version: string, audience?: unknown, minutes = 0) {
  const { noteId, slug, input } = await startNote(world, version, audience);
  const { revision } = await saveDraft(staffContext(world.rep, world.now), input);
  await publishNote(staffContext(world.rep, addMinutes(world.now, minutes)), { noteId, revision });
  return { noteId, slug };
}
