import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutOfLineMethodName } from "#lib/windows/schema.ts";
import {
  checksFor,
  dueReminder,
  gapMinutes,
  isNight,
  mayMove,
  nextPhase,
  outcomesFor,
  phasesFor,
  protectionGap,
  stageOf,
} from "./rules.ts";
import type { NightPhaseName } from "./schema.ts";

const start = new Date("2027-02-02T01:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const methods: OutOfLineMethodName[] = ["dns", "service_worker", "client_flag", "maintenance_page", "none"];
const anyMethod = fc.constantFrom(...methods);
const anyPhase = fc.constantFrom<NightPhaseName>("out_of_line", "upgrading", "verifying", "back_in_line");

/** Plays presses of buttons, each a minute after the other; those that may not be are refused. */
function play(method: OutOfLineMethodName, presses: NightPhaseName[]) {
  const reached: { phase: NightPhaseName; at: Date }[] = [];
  for (const [minute, to] of presses.entries())
    if (mayMove(method, stageOf(reached), to)) reached.push({ phase: to, at: at(minute) });
  return reached;
}

describe("phases", () => {
  it("only go forward, each once, whatever is pressed", () => {
    fc.assert(
      fc.property(anyMethod, fc.array(anyPhase, { maxLength: 30 }), (method, presses) => {
        const reached = play(method, presses).map(({ phase }) => phase);
        const order = phasesFor(method);
        const places = reached.map((phase) => order.indexOf(phase));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        expect(places).not.toContain(-1);
        if (reached.length > 0) expect(reached[0]).toBe(order[0]);
      }),
    );
  });

  it("end back in line from wherever they are, and nowhere before they began", () => {
    for (const method of methods) {
      expect(mayMove(method, "scheduled", "back_in_line")).toBe(false);
      for (const phase of phasesFor(method))
        expect(mayMove(method, phase, "back_in_line")).toBe(phase !== "back_in_line");
    }
  });

  it("never leave the line when the method says so", () => {
    expect(nextPhase("none", "scheduled")).toBe("upgrading");
    expect(mayMove("none", "scheduled", "out_of_line")).toBe(false);
  });
});

describe("the protection gap", () => {
  it("lasts from out of line to back in line, and is never negative", () => {
    fc.assert(
      fc.property(anyMethod, fc.array(anyPhase, { maxLength: 12 }), (method, presses) => {
        const reached = play(method, presses);
        const gap = protectionGap(reached);
        expect(gap !== null).toBe(reached.some(({ phase }) => phase === "out_of_line"));
        if (!gap?.until) return;
        const minutes = gapMinutes(gap.from.getTime(), gap.until.getTime());
        expect(minutes).toBe((gap.until.getTime() - gap.from.getTime()) / 60_000);
        expect(minutes).toBeGreaterThan(0);
      }),
    );
  });

  it("counts a minute that was begun, and none for clocks that disagree", () => {
    expect(gapMinutes(0, 61_000)).toBe(2);
    expect(gapMinutes(5_000, 0)).toBe(0);
  });
});

describe("a night", () => {
  it("asks for what its method needs, always for the contacts", () => {
    expect(methods.map(checksFor)).toEqual([
      ["dns_ttl", "contacts"],
      ["contacts"],
      ["flag_owner", "contacts"],
      ["maintenance_page", "contacts"],
      ["contacts"],
    ]);
  });

  it("is closed once it is back in line, or as not started after its start", () => {
    expect(outcomesFor("back_in_line", start, at(-5))).not.toContain("not_started");
    expect(outcomesFor("scheduled", start, at(-1))).toEqual([]);
    expect(outcomesFor("scheduled", start, at(0))).toEqual(["not_started"]);
    expect(outcomesFor("upgrading", start, at(90))).toEqual([]);
  });

  it("is watched closely from an hour before, and as long as it is under way", () => {
    const watched = (stage: "scheduled" | "upgrading" | "back_in_line", minutes: number) =>
      isNight(start.getTime(), at(120).getTime(), stage, at(minutes).getTime());
    expect(watched("scheduled", -61)).toBe(false);
    expect(watched("scheduled", -60)).toBe(true);
    expect(watched("upgrading", 600)).toBe(true);
    expect(watched("back_in_line", 600)).toBe(false);
  });
});

describe("a reminder", () => {
  it.each([
    [-72 * 60 - 1, null],
    [-72 * 60, "72h"],
    [-24 * 60 - 1, "72h"],
    [-24 * 60, "24h"],
    [-61, "24h"],
    [-60, "60min"],
    [-1, "60min"],
    [0, null],
    [30, null],
  ])("%i minutes from the start is %s", (minutes, rung) =>
    expect(dueReminder(start, at(minutes))).toBe(rung),
  );
});
