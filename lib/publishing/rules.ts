import type { NoteInput, NoteStatusName } from "#lib/releases/schema.ts";

/** Security notes and majors are read by a second person before clients read them. */
export function needsReview({ kind, changeTypes }: Pick<NoteInput, "kind" | "changeTypes">): boolean {
  return kind === "major" || changeTypes.includes("security");
}

/** Why a note needs a second person, to go after "needs a second person: ". */
export function reviewReason({ kind }: Pick<NoteInput, "kind">): string {
  return kind === "major" ? "it tells of a major upgrade" : "it tells of a security change";
}

export type NoteStep =
  | "request_review"
  | "decide_review"
  | "take_back"
  | "publish"
  | "schedule"
  | "unschedule"
  | "withdraw"
  | "correct";

const from: Record<NoteStep, NoteStatusName[]> = {
  request_review: ["draft"],
  decide_review: ["in_review"],
  take_back: ["in_review"],
  publish: ["draft", "in_review", "scheduled"],
  schedule: ["draft", "in_review"],
  unschedule: ["scheduled"],
  withdraw: ["published"],
  correct: ["published"],
};

/** The states of a note in which a step may be taken. */
export function statusesFor(step: NoteStep): NoteStatusName[] {
  return from[step];
}

export function mayTake(step: NoteStep, status: NoteStatusName): boolean {
  return from[step].includes(status);
}

const stands: Record<NoteStatusName, string> = {
  draft: "This note is a draft.",
  in_review: "This note is in review.",
  scheduled: "This note is scheduled.",
  published: "This note is already published.",
  withdrawn: "This note is withdrawn.",
};

/** Why a step is refused to a note in this state. */
export function refusalOf(status: NoteStatusName): string {
  return `${stands[status]} Nothing was changed.`;
}

/** Whether a member who chose weekly notes hears of this one at once. */
export function isUrgent(note: Pick<NoteInput, "kind" | "changeTypes" | "actionRequired">): boolean {
  return note.actionRequired !== "" || needsReview(note);
}
