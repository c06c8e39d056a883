import "server-only";
import { formatInstant } from "#lib/time/format.ts";
import { leftWords, type Reader, toldInstant } from "./reader.ts";
import { furthest, isAskedOf, isOverdue, undoTarget } from "./rules-steps.ts";
import type { Step } from "./schema-steps.ts";
import type { EnrollmentRecord } from "./store.ts";

/** What is asked of this tenant, in order, with how far it is, in the reader's words and clocks. */
export function toSteps(
  { upgrade, tenant, steps: progress }: Pick<EnrollmentRecord, "upgrade" | "tenant" | "steps">,
  reader: Reader,
): Step[] {
  const asked = upgrade.actions.filter((action) => isAskedOf(action, tenant.integrationType));
  return asked.map(({ id, text, dueAt }) => {
    const reached = progress.filter(({ actionId }) => actionId === id);
    const states = reached.map(({ state }) => state);
    const state = furthest(states);
    const last = reached.find((one) => one.state === state);
    return {
      id,
      text,
      due: dueAt && {
        ...toldInstant(dueAt, reader.zone),
        left: leftWords(dueAt, reader),
        isOverdue: isOverdue(dueAt, state, reader.now),
      },
      state,
      by: last ? `${last.by.name}, ${formatInstant(last.at, reader.zone)}` : "",
      undoTo: undoTarget(states),
    };
  });
}
