import { beforeAll, describe, expect, it } from "vitest";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { publishTestNote, startNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { checkDraft } from "./check-draft.ts";
import { findNotePath } from "./find-note-path.ts";
import { problemsByField } from "./publish-checks.ts";

let world: World;
let forAll: string;
let forAcme: string;
let draft: string;
let complete: Record<string, unknown>;

beforeAll(async () => {
  world = await createWorld();
  forAll = (await publishTestNote(world, "4.0.0")).slug;
  forAcme = (await publishTestNote(world, "4.1.0", onlyAcme())).slug;
  const started = await startNote(world, "4.2.0");
  draft = started.slug;
  complete = started.input;
});

const onlyAcme = () => ({ kind: "named", tenantIds: [world.acme.id] });

async function problems(change: Record<string, unknown>) {
  const checks = await checkDraft(staffContext(world.rep, world.now), { ...complete, ...change });
  return problemsByField(checks);
}

describe("the checks before publishing", () => {
  it("say whom a complete draft reaches, and have nothing against it", async () => {
    const checks = await checkDraft(staffContext(world.rep, world.now), complete);
    expect(checks.flatMap((check) => check.problems)).toEqual([]);
    expect(checks.at(-1)?.label).toBe("Reaches 2 tenants, 4 people");
  });

  it("name each part that is missing", async () => {
    const empty = { headline: "", summary: " ", impact: "", changeTypes: [], bodyMarkdown: "" };
    expect(Object.keys(await problems({ ...empty, audience: { kind: "named", tenantIds: [] } }))).toEqual([
      ...["headline", "summary", "impact", "changeTypes", "bodyMarkdown", "audience"],
    ]);
  });

  it("find an audience that nobody belongs to", async () => {
    const unknown = { kind: "named", tenantIds: ["019ab1de-0000-7000-8000-000000000000"] };
    expect(await problems({ audience: unknown })).toEqual({ audience: ["This audience reaches no tenant."] });
  });

  it("find what a template left open", async () => {
    expect(await problems({ bodyMarkdown: "From ‹old limit› to 20." })).toEqual({
      bodyMarkdown: ["Fill in ‹old limit›."],
    });
  });
});

describe("the links of a draft", () => {
  const link = (url: string, audience: unknown = { kind: "all" }) =>
    problems({ bodyMarkdown: `See [this](${url}).`, audience }).then((fields) => fields["bodyMarkdown"]);

  it("may lead to what every reader can open, and out of the portal", async () => {
    expect(await link(`/releases/${forAll}`)).toBeUndefined();
    expect(await link(`/releases/${forAcme}`, onlyAcme())).toBeUndefined();
    expect(await link(`/t/acme/releases/${forAcme}`, onlyAcme())).toBeUndefined();
    expect(await link("/t/acme/upgrades", onlyAcme())).toBeUndefined();
    expect(await link("https://docs.example/limits")).toBeUndefined();
  });

  it("are dead when the note is not there or not published", async () => {
    const words = ["“this” leads to a note that is not published."];
    expect(await link("/releases/spec-hub-99-0-0")).toEqual(words);
    expect(await link(`/releases/${draft}`)).toEqual(words);
  });

  it("are dead for readers whom the note does not reach", async () => {
    expect(await link(`/releases/${forAcme}`)).toEqual([
      "“this” leads to a note that 1 of 2 tenants cannot open.",
    ]);
  });

  it("do not lead into one tenant's portal where others read too", async () => {
    const words = [expect.stringContaining("leads into the portal of one tenant (/t/acme)")];
    expect(await link(`/t/acme/releases/${forAll}`)).toEqual(words);
    expect(await link("/t/acme/upgrades", { kind: "named", tenantIds: [world.globex.id] })).toEqual(words);
  });

  it("lead somewhere, and have words", async () => {
    expect(await link("/staff/inbox")).toEqual([expect.stringContaining("no page that clients can open")]);
    expect(await problems({ bodyMarkdown: "Here: [](https://docs.example)" })).toEqual({
      bodyMarkdown: ["The link to https://docs.example has no words."],
    });
  });
});

describe("a note's address for any reader", () => {
  it("leads each to their own page of it, and to none where the note does not reach", async () => {
    const { acme, globex, now } = world;
    const member = clientContext(acme, acme.reader, now);
    expect(await findNotePath(member, forAcme)).toBe(`/t/acme/releases/${forAcme}`);
    expect(await findNotePath(member, draft)).toBeNull();
    expect(await findNotePath(clientContext(globex, globex.reader, now), forAcme)).toBeNull();
    expect(await findNotePath(staffContext(world.rep, now), forAcme)).toMatch(/^\/staff\/releases\//);
  });
});
