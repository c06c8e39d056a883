import type { NotesRequestState } from "#lib/db/generated/enums.ts";

export const requestStateLabels: Record<NotesRequestState, string> = {
  open: "Asked for",
  compiling: "Being compiled",
  in_review: "In review",
  delivered: "Delivered",
  declined: "Declined",
  cancelled: "Cancelled",
};

/** States in which the client still waits. */
export const unanswered: NotesRequestState[] = ["open", "compiling", "in_review"];

export type RequestStep = "write" | "submit" | "send_back" | "deliver" | "decline" | "cancel";

const from: Record<RequestStep, NotesRequestState[]> = {
  write: ["open", "compiling"],
  submit: ["compiling"],
  send_back: ["in_review"],
  deliver: ["in_review"],
  decline: unanswered,
  cancel: unanswered,
};

/** The states in which a step may be taken. */
export function statesFor(step: RequestStep): NotesRequestState[] {
  return from[step];
}

export function mayTake(step: RequestStep, state: NotesRequestState): boolean {
  return from[step].includes(state);
}

/** Why the step is refused in this state, for the person who tried. */
export function refusalOf(state: NotesRequestState): string {
  if (state === "delivered") return "These notes are delivered already.";
  if (state === "declined") return "This request was declined already.";
  if (state === "cancelled") return "The client has cancelled this request.";
  if (state === "in_review") return "These notes are in review. Send them back to write on.";
  return "Compile or write the notes first.";
}

/** A range a person can read; longer ones are asked for in parts. */
export const MOST_DAYS = 366;
/** Requests that one tenant may have waiting at a time. */
export const MOST_UNANSWERED = 10;
