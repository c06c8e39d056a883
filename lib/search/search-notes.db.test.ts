import { beforeAll, describe, expect, it } from "vitest";
import type { TenantContext } from "#lib/auth/context.ts";
import { prisma } from "#lib/db/client.ts";
import { publishNote } from "#lib/publishing/publish-note.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { startNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { searchNotes } from "./search-notes.ts";

let world: World;
const acme = () => clientContext(world.acme, world.acme.reader, world.now, "reader");
const globex = () => clientContext(world.globex, world.globex.reader, world.now, "reader");
const found = async (ctx: TenantContext, query: unknown) =>
  (await searchNotes(ctx, query)).groups.flatMap((group) => group.hits);
const versions = async (ctx: TenantContext, query: unknown) =>
  (await found(ctx, query)).map((hit) => hit.version);

async function publish(
  version: string,
  change: Record<string, unknown>,
  audience: unknown = { kind: "all" },
) {
  const { noteId, input } = await startNote(world, version, audience);
  const rep = staffContext(world.rep, world.now);
  const { revision } = await saveDraft(rep, { ...input, ...change });
  await publishNote(rep, { noteId, revision });
}

beforeAll(async () => {
  world = await createWorld();
  await publish("4.1.0", {
    headline: "Exports keep their column order",
    bodyMarkdown: "## Fixed\n- Spreadsheets",
  });
  await publish("4.2.0", {
    headline: "Latency of lookups halved",
    summary: "The address database answers faster.",
  });
  await publish(
    "4.3.0",
    { headline: "Quarantine for <b>suspicious</b> & odd exports" },
    { kind: "named", tenantIds: [world.globex.id] },
  );
  const draft = await startNote(world, "4.4.0");
  await saveDraft(staffContext(world.rep, world.now), { ...draft.input, headline: "Drafted zeppelin" });
});

describe("searching the notes", () => {
  it("finds words in any form, in headline, summary and body", async () => {
    expect(await versions(acme(), "export")).toEqual(["4.1.0"]);
    expect(await versions(acme(), "databases")).toEqual(["4.2.0"]);
    expect(await versions(acme(), "spreadsheet")).toEqual(["4.1.0"]);
  });

  it("finds a version, and the versions that begin with it", async () => {
    expect(await versions(acme(), "v4.2.0")).toEqual(["4.2.0"]);
    expect((await versions(acme(), "spec hub 4.2")).includes("4.2.0")).toBe(true);
    expect(await versions(acme(), "4.99")).toEqual([]);
    expect(await versions(acme(), "4.2.1")).toEqual([]);
  });

  it("understands unfinished and mistyped words, and marks what it found as close", async () => {
    for (const typed of ["laten", "latnecy", "latnecy of lookup"])
      expect(await versions(acme(), typed), typed).toEqual(["4.2.0"]);
    expect(await found(acme(), "latnecy")).toMatchObject([{ version: "4.2.0", isClose: true }]);
    expect(await versions(acme(), '"latnecy"')).toEqual([]);
  });

  it("says what was found in pieces of text, never in HTML", async () => {
    const [hit] = await found(globex(), "quarantine");
    expect(hit?.headline[0]).toEqual({ text: "Quarantine", isHit: true });
    expect(hit?.headline.map((piece) => piece.text).join("")).toContain("<b>suspicious</b> & odd");
  });

  it("finds nothing outside the tenant's audience, and no draft", async () => {
    for (const typed of ["quarantine", "quarantin", "qaurantine", "4.3.0", "zeppelin"])
      expect(await versions(acme(), typed), typed).toEqual([]);
    expect(await versions(globex(), "zeppelin")).toEqual([]);
    expect(await versions(globex(), "quarantine")).toEqual(["4.3.0"]);
  });

  it("groups by component and forgets an empty search", async () => {
    const { groups } = await searchNotes(acme(), "lookups");
    expect(groups).toMatchObject([{ component: "spec_hub", label: "Spec Hub" }]);
    expect(await searchNotes(acme(), "  ")).toMatchObject({ count: 0 });
    expect(await searchNotes(acme(), undefined)).toMatchObject({ count: 0 });
  });

  it.each(["a".repeat(201), "nul\0", ["twice", "asked"], 7])("refuses %j in words", async (typed) => {
    await expect(searchNotes(acme(), typed)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it.each([
    "' | & ! <-> :*",
    "\\",
    "'; drop table release_note; --",
    "-",
    '"',
    "((((",
    "the",
    "%_%",
    "\u202Eabc",
    "👩‍👩‍👧",
    "-exports",
    "\uE000\uE001",
    "!!!:*A",
    "-".repeat(200),
    "- ".repeat(100),
    "-a ".repeat(66),
    "--- exports ---",
    '-"'.repeat(100),
  ])("survives %j", async (typed) => {
    await expect(searchNotes(acme(), typed)).resolves.toMatchObject({ query: typed.trim() });
  });
});

describe("the words of the notes", () => {
  it("cannot be read by the serving role", async () => {
    for (const table of ["release_note_search", "release_note_word"])
      await expect(prisma().$queryRawUnsafe(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(prisma().$queryRaw`select matching_notes('a'::tsquery, 5)`).rejects.toThrow(
      /permission denied/,
    );
  });

  it("find nothing for a query that names no tenant", async () => {
    expect(await prisma().$queryRaw`select * from search_notes('latency', 5)`).toEqual([]);
  });
});
