import type { EnrollmentStateName } from "./schema.ts";

export const BOARD_PAGE_SIZE = 50;
/** How far ahead the strip of windows looks. */
export const STRIP_DAYS = 28;

export const stateLabels: Record<EnrollmentStateName, string> = {
  awaiting_vendor: "Spec’s move",
  awaiting_client: "Client’s move",
  agreed: "Agreed",
  completed: "Done",
};

/** Views that cut across the states. */
export const onlyLabels = { unanswered: "No answer yet", overdue: "Overdue steps" } as const;
export type BoardView = keyof typeof onlyLabels;
