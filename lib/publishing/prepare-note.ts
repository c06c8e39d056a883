import "server-only";
import type { StaffContext, SystemContext } from "#lib/auth/context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError, notFound } from "#lib/errors.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { noLongerThatDraft } from "#lib/releases/no-longer-that-draft.ts";
import { problemsByField, publishChecks } from "#lib/releases/publish-checks.ts";
import { type DeskRecord, readNoteRecord } from "#lib/releases/read-note-record.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import { mayTake, type NoteStep, needsReview, refusalOf, reviewReason } from "./rules.ts";
import { findLatestReview } from "./store.ts";

export type PreparedNote = { note: DeskRecord; content: NoteInput; bodyHtml: string };

/**
 * A note that may go out as it is: complete, reviewed where that is needed, rendered. Throws DomainError
 * `invalid_input` by field, `not_found`, `forbidden` without its review, `conflict` when it is not that note any more.
 */
export async function prepareNote(
  ctx: StaffContext | SystemContext,
  { noteId, revision }: { noteId: string; revision: number },
  step: NoteStep,
): Promise<PreparedNote> {
  const { note, content } = await withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, noteId);
    if (!note) throw notFound();
    if (!mayTake(step, note.status)) throw new DomainError("conflict", refusalOf(note.status));
    if (note.revision !== revision) throw await noLongerThatDraft(db, noteId);
    const content = contentOf(note);
    const fields = problemsByField(await publishChecks(db, content));
    if (Object.keys(fields).length > 0) {
      throw new DomainError("invalid_input", "The note is not complete, so nothing was published.", fields);
    }
    if (needsReview(content) && !(await isApproved(db, noteId, revision))) {
      const message = `This note needs a second person: ${reviewReason(content)}. Ask for a review.`;
      throw new DomainError("forbidden", message);
    }
    return { note, content };
  });
  return { note, content, bodyHtml: await renderBody(content.bodyMarkdown) };
}

/** Whether a second person approved just this revision. */
export async function isApproved(db: StaffDb, noteId: string, revision: number): Promise<boolean> {
  const review = await findLatestReview(db, noteId);
  return review?.revision === revision && review.decision === "approved";
}

/** Throws DomainError `invalid_input` for a text of which nothing can be shown. */
export async function renderBody(markdown: string): Promise<string> {
  const html = await renderMarkdown(markdown);
  if (html.trim() !== "") return html;
  const message = "Nothing of this text can be shown: HTML and comments are left out. Write it as Markdown.";
  throw new DomainError("invalid_input", "The note was not published.", { bodyMarkdown: [message] });
}
