import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { StaffContext } from "#lib/auth/context.ts";
import { requireStaffRole } from "#lib/auth/staff-context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { parse } from "#lib/parse.ts";
import { contentOf } from "./content-of.ts";
import { noLongerThatDraft } from "./no-longer-that-draft.ts";
import { readReach } from "./read-reach.ts";
import { publishProblems } from "./rules.ts";
import { reachWords } from "./rules-desk.ts";
import { componentLabels, type NoteInput } from "./schema.ts";
import { publication, type Reach } from "./schema-desk.ts";
import { findNote } from "./store.ts";
import { writePublication } from "./store-write.ts";

/**
 * Publishes a draft to the tenants its audience names at this moment; later tenants do not join. Of two attempts one
 * wins. Throws DomainError `invalid_input` by field for what is missing, `not_found`, or `conflict`.
 */
export async function publishNote(
  ctx: StaffContext,
  input: unknown,
): Promise<{ slug: string; reach: Reach }> {
  requireStaffRole(ctx, "representative");
  const { noteId, revision } = parse(publication, input);
  const { note, content } = await withStaff(ctx, (db) => readComplete(db, noteId, revision));
  // Rendered outside the transaction: the compare-and-swap below refuses if the draft has changed meanwhile.
  const bodyHtml = await renderBody(content.bodyMarkdown);
  return withStaff(ctx, async (db) => {
    const { tenants, reach } = await readReach(db, content.audience);
    if (tenants.length === 0) throw reachesNobody();
    const tenantIds = tenants.map(({ id }) => id);
    const published = await writePublication(db, {
      noteId,
      revision,
      tenantIds,
      bodyHtml,
      publishedAt: ctx.now,
      publishedById: ctx.user.id,
    });
    if (!published) throw await noLongerThatDraft(db, noteId);
    const { component, version } = note.release;
    await recordAudit(db, ctx, {
      tenantId: null,
      action: "note.published",
      objectType: "release_note",
      objectId: noteId,
      summary: `published the note on ${componentLabels[component]} ${version} to ${reachWords(reach)}`,
      after: { revision, tenantIds },
    });
    return { slug: note.slug, reach };
  });
}

async function readComplete(db: StaffDb, noteId: string, revision: number) {
  const note = await findNote(db, noteId);
  if (!note) throw notFound();
  if (note.status !== "draft" || note.revision !== revision) throw await noLongerThatDraft(db, noteId);
  const content = contentOf(note);
  assertComplete(content);
  return { note, content };
}

async function renderBody(markdown: string): Promise<string> {
  const html = await renderMarkdown(markdown);
  if (html.trim() !== "") return html;
  const message = "Nothing of this text can be shown: HTML and comments are left out. Write it as Markdown.";
  throw new DomainError("invalid_input", "The note was not published.", { bodyMarkdown: [message] });
}

function assertComplete(content: NoteInput): void {
  const problems = publishProblems(content);
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(({ field, message }) => [field, [message]]));
  throw new DomainError("invalid_input", "The note is not complete, so it was not published.", fields);
}

function reachesNobody(): DomainError {
  const message = "This audience reaches no tenant.";
  return new DomainError("invalid_input", message, { audience: [message] });
}
