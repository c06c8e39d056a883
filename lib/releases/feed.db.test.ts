import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote, startNote } from "#lib/testing/notes.ts";
import { createTenants, createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { getDraft } from "./get-draft.ts";
import { getNote } from "./get-note.ts";
import { listFeed } from "./list-feed.ts";
import { readReach } from "./read-reach.ts";
import { saveDraft } from "./save-draft.ts";
import type { NoteAudience } from "./schema.ts";

let world: World;
let outsider: TenantWithPeople | undefined;
beforeAll(async () => {
  world = await createWorld();
  [outsider] = await createTenants(world, 1);
});

const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);
const reader = (tenant: TenantWithPeople) => clientContext(tenant, tenant.reader, world.now, "reader");
const acme = () => reader(world.acme);
const globex = () => reader(world.globex);
const third = () => reader(outsider ?? world.acme);
const forBoth = (): NoteAudience => ({ kind: "named", tenantIds: [world.acme.id, world.globex.id] });
const slugs = async (ctx: Parameters<typeof listFeed>[0], query = {}) =>
  (await listFeed(ctx, query)).weeks.flatMap((week) => week.notes.map((note) => note.slug));

describe("publishing", () => {
  it("reaches the tenants of the audience and nobody else, by list or address", async () => {
    const { slug } = await publishTestNote(world, "2.0.0", forBoth());
    expect(await slugs(acme())).toContain(slug);
    expect(await slugs(globex())).toContain(slug);
    expect(await slugs(third())).not.toContain(slug);

    const note = await getNote(acme(), slug);
    expect(note).toMatchObject({ version: "2.0.0", publishedAt: world.now, withdrawn: false });
    expect(note.bodyHtml).toContain("<strong>finds</strong>");
    expect(note.bodyHtml).not.toContain("<script");
    const foreign = await getNote(third(), slug).catch((error: Error) => error);
    const unknown = await getNote(third(), "spec-hub-99").catch((error: Error) => error);
    expect(foreign).toEqual(unknown);
  });

  it("shows nobody a draft", async () => {
    const { slug } = await startNote(world, "2.1.0");
    await expect(getNote(acme(), slug)).rejects.toMatchObject({ code: "not_found" });
    expect(await slugs(acme())).not.toContain(slug);
  });

  it("is done once of two attempts at the same moment, and said to the second", async () => {
    const { noteId, slug, input } = await startNote(world, "2.2.0");
    const { revision } = await saveDraft(rep(), input);
    const attempts = await Promise.allSettled([
      publishNote(rep(), { noteId, revision }),
      publishNote(deputy(), { noteId, revision }),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const second = attempts.find((attempt) => attempt.status === "rejected")?.reason;
    expect(second).toMatchObject({ code: "conflict", message: expect.stringContaining("already published") });
    expect((await slugs(acme())).filter((found) => found === slug)).toHaveLength(1);
    await expect(saveDraft(rep(), { ...input, revision })).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses a revision that is no longer the last", async () => {
    const { noteId, input } = await startNote(world, "2.3.0");
    await saveDraft(rep(), input);
    await expect(publishNote(rep(), { noteId, revision: 1 })).rejects.toMatchObject({ code: "conflict" });
    expect((await getDraft(rep(), noteId)).note.status).toBe("draft");
  });

  it("needs somebody to reach", async () => {
    const nobody = { kind: "named", tenantIds: ["019ab1de-0000-7000-8000-000000000000"] };
    await expect(publishTestNote(world, "2.4.0", nobody)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(publishTestNote(world, "2.4.1", { kind: "named" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("says before whom it reaches: each person once", async () => {
    await withStaff({ kind: "system", now: world.now }, (db) =>
      db.membership.create({
        data: { tenantId: world.globex.id, userId: world.acme.reader.id, role: "reader" },
      }),
    );
    const reachOf = async (audience: NoteAudience) =>
      (await withStaff(rep(), (db) => readReach(db, audience))).reach;
    expect(await reachOf(forBoth())).toEqual({ tenants: 2, people: 4 });
    expect(await reachOf({ kind: "integration_type", integrationType: "dns" })).toMatchObject({ tenants: 2 });
    expect(await reachOf({ kind: "component", component: "spec_hub" })).toMatchObject({ tenants: 3 });
    expect(await reachOf({ kind: "all" })).toMatchObject({ tenants: 3 });
  });
});

describe("the feed", () => {
  it("runs from newest to oldest in pages, none of them twice", async () => {
    for (let n = 0; n < 27; n += 1) await publishTestNote(world, `3.${n}.0`, { kind: "all" }, n);
    const first = await listFeed(third(), {});
    const second = await listFeed(third(), { before: first.older });
    const shown = [...first.weeks, ...second.weeks].flatMap((week) => week.notes.map((note) => note.version));
    expect(first.weeks.flatMap((week) => week.notes)).toHaveLength(25);
    expect(shown.slice(0, 2)).toEqual(["3.26.0", "3.25.0"]);
    expect(shown.length).toBeGreaterThan(27);
    expect(new Set(shown).size).toBe(shown.length);
    expect(second.older).toBeNull();
  });

  it("is narrowed by component, kind and type; what an address gets wrong narrows nothing", async () => {
    expect(await slugs(acme(), { component: "realtime_engine" })).toEqual([]);
    expect(await slugs(acme(), { type: "security" })).toEqual([]);
    expect(await slugs(acme(), { kind: "major" })).toEqual([]);
    expect(await slugs(acme(), { component: ["x"], before: "%", type: "'" })).toHaveLength(25);
  });

  it("shows a roll-back to the tenant it happened to, with the way to the re-ship", async () => {
    const broken = await publishTestNote(world, "4.0.0", forBoth(), 60);
    const mended = await publishTestNote(world, "4.0.1", { kind: "named", tenantIds: [world.acme.id] }, 61);
    await withStaff({ kind: "system", now: world.now }, async (db) => {
      const release = await db.release.findFirstOrThrow({ where: { version: "4.0.0" } });
      await db.release.updateMany({ where: { version: "4.0.1" }, data: { reshipOfId: release.id } });
      const environment = await db.environment.create({
        data: { tenantId: world.acme.id, kind: "production" },
      });
      await db.deployment.create({
        data: {
          tenantId: world.acme.id,
          environmentId: environment.id,
          releaseId: release.id,
          stage: "rolled_back",
          plannedAt: world.now,
          rolledBackAt: world.now,
        },
      });
    });
    expect(await getNote(acme(), broken.slug)).toMatchObject({
      rolledBackAt: world.now,
      reshippedAs: { version: "4.0.1", slug: mended.slug },
      stops: [{ environment: "production", stage: "rolled_back" }],
    });
    expect(await getNote(acme(), mended.slug)).toMatchObject({ reshipOf: { slug: broken.slug } });
    expect(await getNote(globex(), broken.slug)).toMatchObject({
      rolledBackAt: null,
      reshippedAs: null,
      stops: [],
    });
  });
});
