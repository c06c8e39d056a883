import { beforeAll, describe, expect, it } from "vitest";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { notificationKinds } from "#lib/notifications/kinds.ts";
import { seedDemonstration } from "../seed.ts";

const now = new Date("2026-11-25T11:00:00Z"); // A Wednesday: the train is on its way.
const read = <T>(query: (db: StaffDb) => Promise<T>) => withStaff({ kind: "system", now }, query);

beforeAll(() => seedDemonstration(now));

describe("the demonstration world", () => {
  it("is loaded once: a second load changes nothing", async () => {
    const counts = () =>
      read(async (db) => [
        await db.user.count(),
        await db.deployment.count(),
        await db.auditEvent.count(),
        await db.trafficHour.count(),
      ]);
    const before = await counts();
    await seedDemonstration(new Date("2026-12-24T11:00:00Z"));
    expect(await counts()).toEqual(before);
  });

  it("has six tenants in six zones, integrated in both ways", async () => {
    const tenants = await read((db) => db.tenant.findMany());
    expect(tenants).toHaveLength(6);
    expect(new Set(tenants.map(({ timeZone }) => timeZone)).size).toBe(6);
    expect(new Set(tenants.map(({ integrationType }) => integrationType)).size).toBe(2);
  });

  it("has people of every role, and one who belongs to two tenants", async () => {
    const { roles, staffRoles, members } = await read(async (db) => ({
      roles: await db.membership.groupBy({ by: ["role"] }),
      staffRoles: await db.staffMember.groupBy({ by: ["role"] }),
      members: await db.membership.groupBy({ by: ["userId"], _count: true }),
    }));
    expect(roles).toHaveLength(3);
    expect(staffRoles).toHaveLength(3);
    expect(members.filter(({ _count }) => _count === 2)).toHaveLength(1);
  });

  it("has a verified and an unverified contact method for each tenant", async () => {
    const methods = await read((db) => db.contactMethod.groupBy({ by: ["tenantId", "verifiedAt"] }));
    const verified = methods.filter(({ verifiedAt }) => verifiedAt);
    expect([verified.length, methods.length]).toEqual([6, 12]);
  });

  it("has twelve weeks of both components before this one", async () => {
    const trains = await read((db) =>
      db.release.groupBy({
        by: ["component"],
        where: { outOfTrain: false, reshipOfId: null, releasedOn: { lt: new Date("2026-11-23") } },
        _count: true,
      }),
    );
    expect(trains.map(({ _count }) => _count)).toEqual([12, 12]);
  });

  it("has two releases that were rolled back and shipped again, and patches outside the train", async () => {
    const releases = await read((db) =>
      db.release.findMany({
        where: { deployments: { some: { stage: "rolled_back" } } },
        select: { version: true, reships: { select: { version: true } }, note: true },
      }),
    );
    expect(releases).toHaveLength(2);
    for (const { reships, note } of releases) {
      expect(reships).toHaveLength(1);
      expect(note?.summary).toMatch(/was rolled back/);
    }
    expect(await read((db) => db.release.count({ where: { outOfTrain: true } }))).toBeGreaterThanOrEqual(4);
  });

  it("has this week's train under way, and two notes of the next", async () => {
    const { stages, drafts } = await read(async (db) => ({
      stages: await db.deployment.groupBy({ by: ["stage"], where: { release: { version: "8.14.0" } } }),
      drafts: await db.releaseNote.count({ where: { publishedAt: null } }),
    }));
    expect(stages.map(({ stage }) => stage)).toEqual(expect.arrayContaining(["planned", "complete"]));
    expect(drafts).toBe(2);
  });

  it("shows each note to some, a few not to all", async () => {
    const notes = await read((db) =>
      db.releaseNote.findMany({
        where: { status: "published" },
        select: { audienceKind: true, bodyHtml: true, _count: { select: { audience: true } } },
      }),
    );
    expect(new Set(notes.map(({ audienceKind }) => audienceKind)).size).toBe(3);
    for (const { audienceKind, bodyHtml, _count } of notes) {
      expect(bodyHtml).toContain("<p>");
      expect(_count.audience).toBe(audienceKind === "all" ? 6 : 3);
    }
  });

  it("has three majors in different states, one offer waiting for the vendor since two days, one withdrawn", async () => {
    const enrollments = await read((db) =>
      db.upgradeEnrollment.findMany({ include: { upgrade: true, proposals: true } }),
    );
    const states = (slug: string) =>
      new Set(enrollments.filter(({ upgrade }) => upgrade.slug === slug).map(({ state }) => state));
    expect(states("service-worker-5")).toEqual(new Set(["awaiting_client"]));
    expect(states("database-16")).toEqual(new Set(["awaiting_client", "awaiting_vendor", "agreed"]));
    expect(states("event-store-migration")).toEqual(new Set(["completed"]));
    const waiting = enrollments.filter(({ state }) => state === "awaiting_vendor");
    const days = waiting.map(({ waitingSince }) => waitingSince.toISOString().slice(0, 10));
    expect(days.toSorted()).toEqual(["2026-11-20", "2026-11-23"]);
    const open = waiting.flatMap(({ proposals }) => proposals.filter(({ state }) => state === "proposed"));
    expect(open.map(({ expiresAt }) => expiresAt > now)).toEqual([true]);
  });

  it("has at least four weeks of traffic for every tenant", async () => {
    const hours = await read((db) => db.trafficHour.groupBy({ by: ["tenantId"], _count: true }));
    expect(hours).toHaveLength(6);
    for (const { _count } of hours) expect(_count).toBeGreaterThanOrEqual(4 * 168);
  });

  it("has told the past in words that the portal still reads, and left nothing to send", async () => {
    const { told, unsent, lastEvent } = await read(async (db) => ({
      told: await db.notification.findMany(),
      unsent: await db.delivery.count({ where: { state: { not: "sent" } } }),
      lastEvent: await db.auditEvent.findFirst({ orderBy: { at: "desc" } }),
    }));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(Object.keys(notificationKinds)));
    for (const { kind, payload } of told)
      notificationKinds[kind as keyof typeof notificationKinds].parse(payload);
    expect(unsent).toBe(0);
    expect(lastEvent?.at.getTime()).toBeLessThanOrEqual(now.getTime());
  });
});
