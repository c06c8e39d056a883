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
      for (const { id = "", ...row } of deployments) {
        const own = (events.get(id) ?? []).map((event) => ({
          ...{ stage: null, useCaseId: null, passed: null, detail: "" },
          ...event,
          occurredAt: new Date(event.occurredAt),
        }));
        for (const { occurredAt } of own) expect(occurredAt.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(deriveState(own)).toMatchObject({
          stage: row.stage,
          startedAt: row.startedAt ?? null,
          completedAt: row.completedAt ?? null,
          rolledBackAt: row.rolledBackAt ?? null,
          rollbackReason: row.rollbackReason ?? null,
          heldAt: row.heldAt ?? null,
          heldReason: row.heldReason ?? null,
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

it("holds one production back for one failed check, and says why each rollback was", () => {
  const deployments = deploymentRows(stories, new Date("2026-11-25T11:00:00Z"));
  const held = deployments.filter(({ heldAt }) => heldAt);
  expect(held).toHaveLength(1);
  const failed = readinessRows(deployments).filter(({ passed }) => !passed);
  expect(failed.map(({ deploymentId }) => deploymentId)).toEqual([held[0]?.id]);
  const takenBack = deployments.filter(({ rolledBackAt }) => rolledBackAt);
  expect(new Set(takenBack.map(({ rollbackReason }) => rollbackReason)).size).toBe(2);
});
