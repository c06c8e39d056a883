import { z } from "zod";
import type { ReviewDecision } from "#lib/db/generated/enums.ts";
import { int4 } from "#lib/int4.ts";
import { sentences } from "#lib/plain-text.ts";
import { noteInput } from "#lib/releases/schema.ts";
import type { PartDiff } from "#lib/releases/schema-note.ts";

/** Every step names the revision it was decided on. */
export const noteStep = z.object({ noteId: z.uuid(), revision: int4 });

export const reviewDecision = noteStep.extend({
  decision: z.enum(["approved", "changes_requested"]),
  comment: sentences(2000).default(""),
});

export const schedule = noteStep.extend({
  /** By the clocks of `timeZone`: "2026-12-01T09:00". */
  publishAt: z.string("Choose a date and a time."),
  timeZone: z.string("Choose a time zone."),
  fold: z.enum(["earlier", "later"]).optional(),
});

export const withdrawal = noteStep.extend({
  reason: sentences(600).refine(
    (text) => text !== "",
    "Write why: everyone who was told of the note reads it.",
  ),
});

/** The words of a correction, and the sentence that says why. */
export const proposedCorrection = noteInput.omit({ audience: true, kind: true, outOfTrain: true }).extend({
  correction: sentences(300).refine(
    (text) => text !== "",
    "Write what was corrected, in a sentence for clients.",
  ),
  /** Spelling alone: nobody is told. */
  isQuiet: z.union([z.boolean(), z.stringbool()]).default(false),
});
export type ProposedCorrection = z.infer<typeof proposedCorrection>;

export const correction = proposedCorrection.extend(noteStep.shape);

/** The second person's answer to a correction; who proposed it may only take it back. */
export const correctionDecision = noteStep.extend({
  /** The very proposal that the person read. */
  reviewId: z.uuid("Reload the page and read the correction that waits now."),
  decision: z.enum(["approved", "changes_requested", "cancelled"]),
  comment: sentences(2000).default(""),
});

/** A correction that waits for a second person. */
export type PendingCorrection = {
  reviewId: string;
  by: string;
  byId: string;
  at: Date;
  correction: string;
  isQuiet: boolean;
  /** What it changes, part by part. */
  parts: PartDiff[];
};

/** One asking for a second pair of eyes, and its answer. */
export type ReviewDto = {
  revision: number;
  requestedBy: string;
  requestedById: string;
  requestedAt: Date;
  decision: ReviewDecision | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  comment: string;
};

/** What the dialog before publishing says. */
export type PublishOutlook = {
  /** "4 tenants, 17 people" and how they hear of it, line by line. */
  reach: string[];
  /** Why it must be read by a second person first; null when it may go out. */
  reviewReason: string | null;
  mayAskReview: boolean;
};

/** How the people whom a note reaches would hear of it. */
export type MailReach = { tenants: number; people: number; atOnce: number; weekly: number; none: number };

/** Where a note stands between writing and its readers. */
export type PublishingState = {
  needsReview: boolean;
  /** The latest review of the current revision, or the latest of an earlier one while the note is a draft. */
  review: ReviewDto | null;
  /** Whether the current revision may go out: no review is needed, or it is approved. */
  isCleared: boolean;
  scheduled: { at: Date; wall: string; timeZone: string; by: string | null } | null;
  withdrawn: { at: Date; by: string | null; reason: string } | null;
  pendingCorrection: PendingCorrection | null;
  corrections: { revision: number; at: Date; by: string | null; correction: string }[];
};
