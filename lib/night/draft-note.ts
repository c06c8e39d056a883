import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { addDrafts } from "#lib/releases/add-drafts.ts";
import { componentLabels, type NoteInput } from "#lib/releases/schema.ts";
import { newDraft } from "#lib/releases/schema-desk.ts";
import { readNight } from "./get-night.ts";
import { toReport } from "./get-night-report.ts";
import { noteFromNight } from "./schema.ts";
import type { NightRecord } from "./store.ts";
import { nightEntry } from "./tell-night.ts";

/**
 * Makes the report of a completed window a draft note that its tenant alone would read: what the upgrade is, and its
 * times. Throws DomainError `forbidden`, `not_found`, `invalid_input`, `conflict` (not completed, a version with a note).
 */
export async function draftNote(ctx: StaffContext, input: unknown): Promise<{ noteId: string }> {
  requireStaffRole(ctx, "representative");
  const { windowId, version: typed } = parse(noteFromNight, input);
  return withStaff(ctx, async (db) => {
    const record = await readNight(db, ctx, windowId);
    if (record.state !== "completed" && record.state !== "completed_no_op")
      throw new DomainError("conflict", "Only a completed window becomes a note.");
    const { component: of } = record.enrollment.upgrade;
    const { component, version } = parse(newDraft, { component: of, version: typed });
    const note = { component, version, releasedOn: null, content: contentOf(record, ctx) };
    const [added] = await addDrafts(db, [note], ctx.user.id);
    if (!added) {
      const message = `${componentLabels[component]} ${version} has a note already. Choose another version.`;
      throw new DomainError("conflict", message, { version: [message] });
    }
    const summary = `started a note on ${componentLabels[component]} ${version} from the report of a window`;
    await recordAudit(db, ctx, {
      ...nightEntry(record, "note.created", summary),
      objectType: "release_note",
      objectId: added.noteId,
      tenantId: null,
    });
    return { noteId: added.noteId };
  });
}

/** As much as a note's field holds, ended at a word. */
function cut(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s\S*$/, "")}…`;
}

function contentOf(record: NightRecord, { now, user }: StaffContext): NoteInput {
  const { title, what, why } = record.enrollment.upgrade;
  const { planned, gap, outcome, words } = toReport(record, now, user.timeZone);
  const off = gap
    ? `Active mitigations and data collection were off for ${gap.minutes} min.`
    : "Protection was never off.";
  return {
    kind: "major",
    outOfTrain: true,
    headline: cut(`${title} is done`, 140),
    summary: cut(what, 600),
    impact: off,
    actionRequired: "",
    changeTypes: ["other"],
    bodyMarkdown: [
      `## What changed\n\n${what}`,
      `## Why\n\n${why}`,
      `## The window\n\n- Planned: ${planned.text}\n- Outcome: ${outcome}\n- ${off}`,
      ...(words ? [words] : []),
    ].join("\n\n"),
    audience: { kind: "named", tenantIds: [record.tenantId] },
  };
}
