import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveState, type ReportedEvent } from "./derive-state.ts";

const at = (minute: number) => new Date(Date.UTC(2027, 0, 12, 9, minute));
const report = (
  event: Partial<ReportedEvent> & Pick<ReportedEvent, "kind">,
  minute: number,
): ReportedEvent => ({
  reference: `${event.kind}-${event.stage ?? event.useCaseId ?? ""}-${minute}`,
  stage: null,
  useCaseId: null,
  passed: null,
  detail: "",
  occurredAt: at(minute),
  ...event,
});
const reached = (stage: ReportedEvent["stage"], minute: number) =>
  report({ kind: "stage_reached", stage }, minute);

const anyEvent = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("provisioning", "validating", "integrating", "draining", "complete"),
      fc.nat({ max: 9 }),
    )
    .map(([stage, minute]) => reached(stage as ReportedEvent["stage"], minute)),
  fc
    .tuple(fc.constantFrom("held", "resumed", "rolled_back"), fc.nat({ max: 9 }))
    .map(([kind, minute]) =>
      report({ kind: kind as ReportedEvent["kind"], detail: `${kind} ${minute}` }, minute),
    ),
  fc
    .tuple(fc.constantFrom("a", "b"), fc.boolean(), fc.nat({ max: 9 }))
    .map(([useCaseId, passed, minute]) =>
      report(
        { kind: "readiness_check", useCaseId, passed, reference: `${useCaseId}-${passed}-${minute}` },
        minute,
      ),
    ),
);
const history = fc.uniqueArray(anyEvent, { selector: ({ reference }) => reference, maxLength: 14 });

describe("any order and any number of repetitions", () => {
  it("come to the same state", () => {
    const cases = history.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    );
    fc.assert(
      fc.property(cases, ([events, shuffled, repeated]) => {
        expect(deriveState([...shuffled, ...repeated])).toEqual(deriveState(events));
      }),
    );
  });

  it("never undo a rollback, nor hold what was rolled back", () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 9 }), (events, minute) => {
        const state = deriveState([...events, report({ kind: "rolled_back", reference: "end" }, minute)]);
        expect(state).toMatchObject({ stage: "rolled_back", heldAt: null });
        expect(state.rolledBackAt && state.rolledBackAt <= at(minute)).toBe(true);
        if (state.completedAt && state.rolledBackAt)
          expect(state.completedAt.getTime()).toBeLessThanOrEqual(state.rolledBackAt.getTime());
      }),
    );
  });

  it("never lead back to an earlier stage", () => {
    fc.assert(
      fc.property(history, anyEvent, (events, late) => {
        const rank = [
          "planned",
          "provisioning",
          "validating",
          "integrating",
          "draining",
          "complete",
          "rolled_back",
        ];
        const [before, after] = [deriveState(events), deriveState([...events, late])];
        fc.pre(!events.some(({ reference }) => reference === late.reference));
        expect(rank.indexOf(after.stage)).toBeGreaterThanOrEqual(rank.indexOf(before.stage));
      }),
    );
  });
});

describe("a deployment", () => {
  it("is planned until something is reported", () => {
    expect(deriveState([])).toMatchObject({ stage: "planned", startedAt: null, heldAt: null, checks: [] });
  });

  it("stands at its furthest stage and began with its first", () => {
    const events = [reached("draining", 7), reached("validating", 3), reached("provisioning", 1)];
    expect(deriveState(events)).toMatchObject({ stage: "draining", startedAt: at(1), completedAt: null });
    expect(deriveState([...events, reached("complete", 9)])).toMatchObject({
      stage: "complete",
      completedAt: at(9),
    });
  });

  it("is held until it goes on, by a word or by a stage", () => {
    const held = [reached("validating", 1), report({ kind: "held", detail: "A check failed." }, 3)];
    expect(deriveState(held)).toMatchObject({ heldAt: at(3), heldReason: "A check failed." });
    for (const goesOn of [report({ kind: "resumed" }, 3), reached("integrating", 4)])
      expect(deriveState([...held, goesOn])).toMatchObject({ heldAt: null, heldReason: null });
    expect(deriveState([...held, reached("provisioning", 0)]).heldAt).toEqual(at(3));
  });

  it("keeps the latest check of each use case", () => {
    const check = (useCaseId: string, passed: boolean, minute: number) =>
      report({ kind: "readiness_check", useCaseId, passed, reference: `${useCaseId}${minute}` }, minute);
    const { checks } = deriveState([check("a", true, 5), check("a", false, 2), check("b", false, 1)]);
    expect(checks.map(({ useCaseId, passed, checkedAt }) => [useCaseId, passed, checkedAt])).toEqual([
      ["a", true, at(5)],
      ["b", false, at(1)],
    ]);
  });
});
