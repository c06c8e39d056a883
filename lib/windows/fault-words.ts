import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { afterStaging, MAX_WINDOW_MINUTES, MIN_LEAD_HOURS } from "./rules.ts";
import type { ChoiceFault, ChoiceInput, ChoiceTerms } from "./schema.ts";

type Words = { field: keyof ChoiceInput; text: string };

/** What is wrong with a window, at the field that mends it, in the site's time. */
export function faultWords(fault: ChoiceFault, terms: ChoiceTerms, zone: string): Words {
  const at = (instant: Date) => formatInstant(instant, zone);
  switch (fault) {
    case "past":
      return { field: "wallStart", text: "This is in the past. Choose a time to come." };
    case "too_soon":
      return {
        field: "wallStart",
        text: `This is too soon: a window is agreed at least ${terms.leadHours ?? MIN_LEAD_HOURS} hours before it starts.`,
      };
    case "before_staging":
      return {
        field: "wallStart",
        text: `Staging comes first: production is possible from ${at(afterStaging(terms) ?? terms.now)}.`,
      };
    case "before_first_possible":
      return {
        field: "wallStart",
        text: `The upgrade is not ready then. It is first possible on ${at(terms.firstPossibleAt)}.`,
      };
    case "after_applied_by":
      return {
        field: "wallStart",
        text: `This ends too late: the upgrade is applied by ${at(terms.appliedBy)}.`,
      };
    case "end_before_start":
      return { field: "durationMinutes", text: "The window must end after it starts." };
    case "too_short":
      return {
        field: "durationMinutes",
        text: `The upgrade is expected to take ${terms.expectedMinutes} minutes. Choose at least that.`,
      };
    case "too_long":
      return {
        field: "durationMinutes",
        text: `A window lasts at most ${MAX_WINDOW_MINUTES / 60} hours.`,
      };
  }
}
