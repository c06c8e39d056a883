import { parseAtomFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { requireFeedContext } from "#lib/auth/feed-context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { publishTestNote } from "#lib/testing/notes.ts";
import { createWorld, type TenantWithPeople, type World } from "#lib/testing/world.ts";
import { createFeedToken } from "./create-feed-token.ts";
import { getFeed } from "./get-feed.ts";
import { listFeedTokens } from "./list-feed-tokens.ts";
import { revokeFeedToken } from "./revoke-feed-token.ts";

let world: World;
const reader = (tenant: TenantWithPeople) => clientContext(tenant, tenant.reader, world.now, "reader");
const coordinator = (tenant: TenantWithPeople) => clientContext(tenant, tenant.coordinator, world.now);
const staff = () => ({ kind: "system", now: world.now }) as const;
const tokenOf = (address: string) => new URL(address).pathname.split("/")[2] ?? "";

beforeAll(async () => {
  world = await createWorld();
  await publishTestNote(world, "5.0.0");
  await publishTestNote(world, "5.1.0", { kind: "named", tenantIds: [world.globex.id] }, 5);
});

async function makeFeed(ctx: ReturnType<typeof reader>, label = "Reader") {
  const addresses = await createFeedToken(ctx, { label });
  const [made] = await listFeedTokens(ctx);
  return { token: tokenOf(addresses["atom.xml"]), id: made?.id ?? "" };
}

describe("a feed's address", () => {
  it("shows its person what their tenant may read, and nothing more", async () => {
    const { token } = await makeFeed(reader(world.acme));
    const ctx = await requireFeedContext(token);
    expect(ctx).toMatchObject({ kind: "client", role: "reader", tenant: { slug: "acme" } });
    const { body, etag } = await getFeed(ctx, { format: "atom.xml", token });
    expect(parseAtomFeed(body).entries?.map((entry) => entry.title?.value)).toEqual([
      "Spec Hub 5.0.0: Search in 5.0.0",
    ]);
    expect((await getFeed(ctx, { format: "atom.xml", token })).etag).toBe(etag);
  });

  it("is kept as a hash, and remembers to the hour when it was used", async () => {
    const { token, id } = await makeFeed(reader(world.globex));
    expect(await listFeedTokens(reader(world.globex))).toMatchObject([{ lastUsedAt: null }]);
    await requireFeedContext(token);
    const row = () => withStaff(staff(), (db) => db.feedToken.findUniqueOrThrow({ where: { id } }));
    const first = await row();
    expect(JSON.stringify(first)).not.toContain(token);
    expect(first.lastUsedAt).toBeInstanceOf(Date);
    await requireFeedContext(token);
    expect((await row()).lastUsedAt).toEqual(first.lastUsedAt);
  });

  it("ends when its person ends it, and by nobody else's hand", async () => {
    const { token, id } = await makeFeed(reader(world.acme), "Old phone");
    for (const other of [coordinator(world.acme), reader(world.globex)])
      await expect(revokeFeedToken(other, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(requireFeedContext(token)).resolves.toBeDefined();
    expect(await revokeFeedToken(reader(world.acme), id)).toEqual({ label: "Old phone" });
    await expect(requireFeedContext(token)).rejects.toMatchObject({ code: "gone" });
    await expect(revokeFeedToken(reader(world.acme), id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("reads nothing once its person has left", async () => {
    const { token } = await makeFeed(coordinator(world.globex));
    const owner = { tenantId: world.globex.id, userId: world.globex.coordinator.id };
    await withStaff(staff(), (db) => db.membership.deleteMany({ where: owner }));
    await expect(requireFeedContext(token)).rejects.toMatchObject({ code: "gone" });
  });

  it.each([
    ["nothing", ""],
    ["an unknown one", "unknown"],
    ["a NUL", "\0"],
    ["a very long one", "a".repeat(5000)],
  ])("is refused as %s", async (_what, token) => {
    await expect(requireFeedContext(token)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is one of ten at most, also when many are made at once", async () => {
    const ctx = coordinator(world.acme);
    const attempts = await Promise.allSettled(
      Array.from({ length: 13 }, (_, n) => createFeedToken(ctx, { label: `Feed ${n}` })),
    );
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await listFeedTokens(ctx)).toHaveLength(10);
  });

  it.each([{}, { label: " " }, { label: "a".repeat(81) }, { label: "a\0b" }])(
    "needs a label: %j",
    async (input) => {
      await expect(createFeedToken(reader(world.acme), input)).rejects.toMatchObject({
        code: "invalid_input",
      });
    },
  );
});
