import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteInput } from "#lib/releases/schema.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { choiceFaults, earlierOverlaps, methodsFor } from "#lib/windows/rules.ts";
import { today } from "./calendar.ts";
import { deploymentRows } from "./deployments.ts";
import { auditRows } from "./history.ts";
import { makeOffers } from "./negotiations.ts";
import { contentOf, corrected } from "./note-content.ts";
import { correctedAt, noteRows } from "./release-notes.ts";
import { releaseRows } from "./releases.ts";
import { stories } from "./stories.ts";
import { tellingRows } from "./telling-rows.ts";
import { trafficRows } from "./traffic.ts";
import { publishAt } from "./trains.ts";
import { upgradeTellings } from "./upgrade-tellings.ts";
import { datesOf, sessions } from "./upgrades.ts";
import { choiceRows, windowRows } from "./windows.ts";

const anyNow = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2029-12-31T23:59:00Z"),
  noInvalidDate: true,
});

describe("the world at any moment", () => {
  it("is the same for the same moment", async () => {
    const world = async (now: Date) => {
      const made = makeOffers(now);
      return JSON.stringify([
        releaseRows(stories, now),
        await noteRows(stories, now),
        deploymentRows(stories, now),
        choiceRows(made, now),
        windowRows(made),
        tellingRows(upgradeTellings(made, now)),
        auditRows(stories, made, now),
        trafficRows(now),
      ]);
    };
    const now = new Date("2026-11-25T11:00:00Z");
    expect(await world(new Date(now))).toBe(await world(now));
  });

  it("keeps the portal's own rules for every window that is offered", () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        for (const { offered, upgrade, site, sentAt } of makeOffers(now)) {
          const terms = {
            ...datesOf(upgrade, now),
            expectedMinutes: upgrade.expectedMinutes,
            stagingAt: null,
            now: sentAt,
          };
          expect(earlierOverlaps(offered)).toEqual(offered.map(() => null));
          for (const choice of offered) {
            expect(choiceFaults(choice, terms), upgrade.title).toEqual([]);
            expect(methodsFor(site.integrationType)).toContain(choice.method);
            expect(toWallTime(choice.startsAt, site.timeZone)).toBe(choice.wallStart);
            if (upgrade !== sessions) expect(choice.wallStart.slice(11) < "05:00").toBe(true);
          }
        }
      }),
    );
  });

  it("gives a crew one window at a time, and confirmed windows a future", () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const windows = windowRows(makeOffers(now)).toSorted(
          (a, b) => Number(a.startsAt) - Number(b.startsAt),
        );
        for (const crew of new Set(windows.map(({ crewId }) => crewId))) {
          const own = windows.filter(({ crewId }) => crewId === crew);
          own.reduce((before, after) => {
            expect(Number(before.endsAt)).toBeLessThanOrEqual(Number(after.startsAt));
            return after;
          });
        }
        for (const { state, startsAt } of windows)
          expect(Number(startsAt) > now.getTime()).toBe(state === "confirmed");
      }),
    );
  });

  it("remembers nothing that has not happened yet", () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const made = makeOffers(now);
        for (const { at, action } of auditRows(stories, made, now))
          expect(Number(at), action).toBeLessThanOrEqual(now.getTime());
        for (const { startedAt, completedAt, rolledBackAt } of deploymentRows(stories, now))
          for (const at of [startedAt, completedAt, rolledBackAt])
            if (at) expect(Number(at)).toBeLessThanOrEqual(now.getTime());
      }),
      { numRuns: 40 },
    );
  });

  it("tells of a rollback after it happened, and before the version that ships anew", () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        for (const story of stories.filter(({ rollback }) => rollback)) {
          const takenBack = deploymentRows([story], now).filter(({ stage }) => stage === "rolled_back");
          expect(takenBack.length).toBeGreaterThan(2);
          const [anew] = stories.filter(
            ({ component, reshipOf }) => component === story.component && reshipOf,
          );
          if (!anew) throw new Error("It was never shipped again.");
          for (const { startedAt, rolledBackAt } of takenBack) {
            expect(Number(startedAt)).toBeLessThan(Number(rolledBackAt));
            expect(Number(rolledBackAt)).toBeLessThan(Number(correctedAt(story, now)));
          }
          expect(Number(correctedAt(story, now))).toBeLessThan(Number(publishAt(anew, now)));
          for (const { plannedAt } of deploymentRows([anew], now))
            expect(Number(publishAt(anew, now))).toBeLessThan(Number(plannedAt));
        }
      }),
    );
  });

  it("tells each audit event and each delivery apart", () => {
    const now = new Date("2026-11-25T11:00:00Z");
    const made = makeOffers(now);
    const ids = [...auditRows(stories, made, now), ...tellingRows(upgradeTellings(made, now)).deliveries].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the texts", () => {
  it("differ in every headline, summary and opening", () => {
    for (const part of [
      stories.map(({ headline }) => headline),
      stories.map(({ summary }) => summary),
      stories.map(({ body }) => body.slice(0, 40)),
    ])
      expect(new Set(part).size, part.join("\n")).toBeGreaterThan(stories.length - 4);
  });

  it("are what the editor would accept", () => {
    for (const story of stories)
      for (const told of [story, corrected(story)]) {
        const content = contentOf(told);
        expect(noteInput.parse(content), story.version).toEqual(content);
      }
  });

  it("count their versions up as they ship", () => {
    const now = new Date("2026-11-25T11:00:00Z");
    for (const component of ["realtime_engine", "spec_hub"]) {
      const inOrder = releaseRows(stories, now)
        .filter((release) => release.component === component)
        .toSorted((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }))
        .map(({ releasedOn }) => today(new Date(releasedOn ?? 0)));
      expect(inOrder).toEqual(inOrder.toSorted());
    }
  });
});
