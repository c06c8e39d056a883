import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { parseId } from "#lib/parse.ts";
import { contentOf } from "#lib/releases/content-of.ts";
import { readNoteRecord } from "#lib/releases/read-note-record.ts";
import { readPersonNames } from "#lib/releases/read-person-names.ts";
import { partDiffs } from "#lib/releases/rules-revisions.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import { needsReview } from "./rules.ts";
import {
  type PendingCorrection,
  type PublishingState,
  proposedCorrection,
  type ReviewDto,
} from "./schema.ts";
import { findCorrections, findLatestReview } from "./store.ts";

/** Where a note stands between writing and its readers. Throws DomainError `not_found`. */
export async function getPublishing(ctx: StaffContext, noteId: unknown): Promise<PublishingState> {
  const id = parseId(noteId);
  return withStaff(ctx, async (db) => {
    const note = await readNoteRecord(db, id);
    if (!note) throw notFound();
    const review = await findLatestReview(db, id);
    const names = await readPersonNames(db, [note.scheduledById, note.withdrawnById]);
    const nameOf = (userId: string | null) => (userId ? (names.get(userId) ?? null) : null);
    const { publishAt, publishAtWall: wall, publishAtZone: timeZone, withdrawnAt, withdrawnReason } = note;
    const isReviewed = review?.revision === note.revision && review.decision === "approved";
    return {
      needsReview: needsReview(contentOf(note)),
      review: review && toReview(review),
      isCleared: isReviewed || !needsReview(contentOf(note)),
      scheduled:
        note.status === "scheduled" && publishAt && wall && timeZone
          ? { at: publishAt, wall, timeZone, by: nameOf(note.scheduledById) }
          : null,
      withdrawn:
        withdrawnAt && withdrawnReason
          ? { at: withdrawnAt, by: nameOf(note.withdrawnById), reason: withdrawnReason }
          : null,
      pendingCorrection: note.status === "published" ? pendingOf(review, contentOf(note)) : null,
      corrections: (await findCorrections(db, id)).map(({ publishedAt, publishedBy, ...rest }) => ({
        ...rest,
        at: publishedAt,
        by: publishedBy?.name ?? null,
      })),
    };
  });
}

type Review = NonNullable<Awaited<ReturnType<typeof findLatestReview>>>;

function pendingOf(review: Review | null, before: NoteInput): PendingCorrection | null {
  const { data } = proposedCorrection.safeParse(review?.proposed);
  if (!review || review.decision || !data) return null;
  return {
    reviewId: review.id,
    by: review.requestedBy.name,
    byId: review.requestedById,
    at: review.requestedAt,
    correction: data.correction,
    isQuiet: data.isQuiet,
    parts: partDiffs(before, { ...before, ...data }),
  };
}

function toReview(review: Review): ReviewDto {
  const { revision, requestedById, requestedAt, decision, decidedAt, comment } = review;
  return {
    ...{ revision, requestedById, requestedAt, decision, decidedAt, comment },
    requestedBy: review.requestedBy.name,
    decidedBy: review.decidedBy?.name ?? null,
  };
}
