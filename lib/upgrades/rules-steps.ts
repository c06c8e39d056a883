import type { IntegrationTypeName, Step, StepStateName, StepTarget } from "./schema-steps.ts";

const order: StepStateName[] = ["new", "viewed", "started", "done"];

/** The furthest state that was reached. */
export function furthest(reached: StepStateName[]): StepStateName {
  return reached.reduce((far, state) => (order.indexOf(state) > order.indexOf(far) ? state : far), "new");
}

/** States that were reached and lie beyond `to`: going back to it takes these away. */
export function beyond(to: StepTarget): StepTarget[] {
  return (["viewed", "started", "done"] as const).filter((state) => order.indexOf(state) > order.indexOf(to));
}

/** Where undoing leads from what was reached: one step back; what was only seen cannot be unseen. */
export function undoTarget(reached: StepStateName[]): StepTarget | null {
  const now = furthest(reached);
  if (now === "done") return reached.includes("started") ? "started" : "viewed";
  return now === "started" ? "viewed" : null;
}

/** Whether a step is asked of a tenant of this integration type. */
export function isAskedOf(
  step: { integrationType: IntegrationTypeName | null },
  tenant: IntegrationTypeName,
) {
  return step.integrationType === null || step.integrationType === tenant;
}

/** Whether the due date has passed without the step being done. */
export function isOverdue(dueAt: Date | null, state: StepStateName, now: Date): boolean {
  return dueAt !== null && dueAt < now && state !== "done";
}

/** "3 of 5 done"; nothing when no step is asked. */
export function stepsNote(steps: Pick<Step, "state">[]): string | undefined {
  if (steps.length === 0) return undefined;
  return `${steps.filter(({ state }) => state === "done").length} of ${steps.length} done`;
}
