import { z } from "zod";
import type { ToldInstant } from "./schema.ts";

export type IntegrationTypeName = "dns" | "service_worker";

export const integrationLabels: Record<IntegrationTypeName, string> = {
  dns: "DNS",
  service_worker: "Service worker",
};

/** How far a tenant is with a step: what a coordinator has not seen yet is new. */
export type StepStateName = "new" | "viewed" | "started" | "done";

/** What brings a step to a state. Whoever takes "done" or "started" back names what it was before. */
export const stepChange = z.object({
  actionId: z.uuid(),
  to: z.enum(["viewed", "started", "done"]),
});
export type StepTarget = z.infer<typeof stepChange>["to"];

/** One thing asked of a tenant before its window, and how far it is. */
export type Step = {
  id: string;
  text: string;
  due: (ToldInstant & { left: string; isOverdue: boolean }) | null;
  state: StepStateName;
  /** "Ada Fischer, Mon 23 Nov 2026, 10:02 CET (Berlin)": who brought it to its state; empty for a new one. */
  by: string;
  /** The state that undoing leads to; null when there is nothing to undo. */
  undoTo: StepTarget | null;
};
