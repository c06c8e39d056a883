import { type ComponentName, type NoteInput, noteInput } from "./schema.ts";

export type PublishProblem = { field: string; message: string };

/** What keeps a draft from being published, one line for each field; empty when nothing does. */
export function publishProblems(draft: NoteInput): PublishProblem[] {
  const problems = new Map<string, string>();
  for (const { path, message } of noteInput.safeParse(draft).error?.issues ?? []) {
    const field = String(path[0]);
    if (!problems.has(field)) problems.set(field, message);
  }
  if (draft.audience.kind === "named" && draft.audience.tenantIds.length === 0) {
    problems.set("audience", "Choose at least one tenant, or make the note for all.");
  }
  return Array.from(problems, ([field, message]) => ({ field, message }));
}

/** Numbers, then perhaps a pre-release that begins with a letter: two of these never share a slug. */
const plainVersion = /^\d+(?:\.\d+)*(?:-[a-z][0-9a-z]*(?:\.[0-9a-z]+)*)?$/;

/**
 * A note's part of the address: "realtime-engine-8-14-0". Any other spelling of a version keeps its letters and
 * digits and gets a mark of its own, so that "1.0+a" and "1.0-A" do not meet.
 */
export function noteSlug(component: ComponentName, version: string): string {
  const words = version
    .toLowerCase()
    .replace(/[^0-9a-z]+/g, "-")
    .replace(/^-|-$/g, "");
  const isPlain = plainVersion.test(version) && words.length <= 60;
  const parts = [
    component.replace("_", "-"),
    words.slice(0, 60).replace(/-$/, ""),
    isPlain ? "" : markOf(version),
  ];
  return parts.filter((part) => part !== "").join("-");
}

/** FNV-1a in 32 bits, as letters and digits. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `x${(hash >>> 0).toString(36)}`;
}
