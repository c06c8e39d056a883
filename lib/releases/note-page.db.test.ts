import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { correctNote } from "#lib/publishing/correct-note.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { compareRevisions } from "./compare-revisions.ts";
import { getDraft } from "./get-draft.ts";
import { getNote } from "./get-note.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const reader = (tenant: TenantWithPeople) => clientContext(tenant, tenant.reader, world.now, "reader");
const forAcme = () => ({ kind: "named", tenantIds: [world.acme.id] });

describe("revisions", () => {
  it("are compared as they were published, without whom else the note reached", async () => {
    const { noteId, slug } = await publishTestNote(world, "5.0.0", forAcme());
    const rep = staffContext(world.rep, addMinutes(world.now, 5));
    const { note } = await getDraft(rep, noteId);
    const { revision } = await correctNote(rep, {
      ...note.content,
      noteId,
      revision: note.revision,
      impact: "Searches take a second longer.",
      correction: "The impact was not none.",
    });

    const { compared, revisions } = await compareRevisions(reader(world.acme), slug, { from: "x" });
    expect(compared).toEqual({
      from: note.revision,
      to: revision,
      parts: [{ label: "Impact", before: "None.", after: "Searches take a second longer." }],
    });
    expect(revisions.map(({ correction }) => correction)).toEqual(["The impact was not none.", ""]);
    expect((await getNote(reader(world.acme), slug)).revisions).toEqual(revisions);
    await expect(compareRevisions(reader(world.globex), slug, {})).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("leave nothing to compare before the first correction", async () => {
    const { slug } = await publishTestNote(world, "5.1.0", forAcme(), 10);
    const { compared, revisions } = await compareRevisions(reader(world.acme), slug, { from: "1", to: "2" });
    expect([compared, revisions.length]).toEqual([null, 1]);
  });
});

describe("related notes", () => {
  it("are the tenant's own: re-ship, next, last, then alike; five, each once", async () => {
    const published: { slug: string }[] = [];
    for (let n = 0; n < 9; n += 1)
      published.push(await publishTestNote(world, `6.${n}.0`, { kind: "all" }, 20 + n));
    await publishTestNote(world, "6.7.1", forAcme(), 27.5);
    await withStaff({ kind: "system", now: world.now }, async (db) => {
      const { id } = await db.release.findFirstOrThrow({ where: { version: "6.6.0" } });
      await db.release.updateMany({ where: { version: "6.8.0" }, data: { reshipOfId: id } });
    });
    const slug = published[6]?.slug ?? "";
    const related = async (tenant: TenantWithPeople, of = slug) =>
      (await getNote(reader(tenant), of)).related.map(({ version, relation }) => `${relation} ${version}`);
    expect(await related(world.globex)).toEqual([
      "reship 6.8.0",
      "after 6.7.0",
      "before 6.5.0",
      "alike 6.4.0",
      "alike 6.3.0",
    ]);
    expect(await related(world.globex, published[7]?.slug)).toContain("after 6.8.0");
    expect(await related(world.acme, published[7]?.slug)).toContain("after 6.7.1");
    expect((await related(world.globex, published[8]?.slug))[0]).toBe("reshipped 6.6.0");
  });
});

describe("the train of a note", () => {
  it("tells each stage once, by its first report, and the checks of the tenant's use cases", async () => {
    const { slug } = await publishTestNote(world, "7.0.0", { kind: "all" }, 40);
    const at = (minutes: number) => addMinutes(world.now, minutes);
    await withStaff({ kind: "system", now: world.now }, async (db) => {
      const { id: releaseId } = await db.release.findFirstOrThrow({ where: { version: "7.0.0" } });
      for (const { id: tenantId } of [world.acme, world.globex]) {
        const environment = await db.environment.create({ data: { tenantId, kind: "production" } });
        const useCase = await db.useCase.create({ data: { tenantId, name: "Card testing" } });
        const { id: deploymentId } = await db.deployment.create({
          data: {
            ...{ tenantId, releaseId, environmentId: environment.id, stage: "validating" },
            ...{ plannedAt: at(0), startedAt: at(1), heldAt: at(9), heldReason: "A check failed." },
          },
        });
        const own = { tenantId, deploymentId };
        const stage = (reference: string, stage: "provisioning" | "validating", minutes: number) => ({
          ...{ ...own, reference, stage, kind: "stage_reached" as const },
          ...{ occurredAt: at(minutes), receivedAt: at(60 - minutes) },
        });
        await db.deploymentEvent.createMany({
          data: [stage("b", "validating", 5), stage("a", "provisioning", 1), stage("c", "validating", 4)],
        });
        await db.readinessCheck.create({
          data: {
            ...own,
            useCaseId: useCase.id,
            passed: false,
            detail: "Two rules differ.",
            checkedAt: at(8),
          },
        });
      }
    });
    const { stops } = await getNote(reader(world.acme), slug);
    expect(stops).toMatchObject([
      {
        heldAt: at(9),
        heldReason: "A check failed.",
        reached: [
          { stage: "provisioning", at: at(1) },
          { stage: "validating", at: at(4) },
        ],
        checks: [{ useCase: "Card testing", passed: false, detail: "Two rules differ.", checkedAt: at(8) }],
      },
    ]);
  });
});
