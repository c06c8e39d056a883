import fc from "fast-check";
import { expect, it } from "vitest";
import { deriveState } from "#lib/deployments/derive-state.ts";
import { deploymentEventRows, readinessRows } from "./deployment-events.ts";
import { deploymentRows } from "./deployments.ts";
import { stories } from "./stories.ts";

const anyNow = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2029-12-31T23:59:00Z"),
  noInvalidDate: true,
});

it("tells each deployment by its events, none of which has yet to happen", () => {
  fc.assert(
    fc.property(anyNow, (now) => {
      const deployments = deploymentRows(stories, now);
      const events = Map.groupBy(deploymentEventRows(deployments), ({ deploymentId }) => deploymentId);
      for (const { id = "", stage, startedAt, completedAt, rolledBackAt } of deployments) {
        const own = (events.get(id) ?? []).map((event) => ({
          ...{ stage: null, useCaseId: null, passed: null, detail: "" },
          ...event,
          occurredAt: new Date(event.occurredAt),
        }));
        for (const { occurredAt } of own) expect(occurredAt.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(deriveState(own)).toMatchObject({
          stage,
          startedAt: startedAt ?? null,
          completedAt: completedAt ?? null,
          rolledBackAt: rolledBackAt ?? null,
          heldAt: null,
        });
      }
    }),
    { numRuns: 30 },
  );
});

it("checks every use case of a production that was reached", () => {
  const deployments = deploymentRows(stories, new Date("2026-11-25T11:00:00Z"));
  const checked = readinessRows(deployments);
  expect(checked.length).toBeGreaterThan(100);
  expect(new Set(checked.map(({ deploymentId, useCaseId }) => `${deploymentId} ${useCaseId}`)).size).toBe(
    checked.length,
  );
});
