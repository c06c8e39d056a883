import { beforeAll, describe, expect, it } from "vitest";
import { withStaff } from "#lib/db/tenant-db.ts";
import { clientContext, staffContext } from "#lib/testing/contexts.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { listActivity } from "./list-activity.ts";
import { listAuditTrail } from "./list-audit-trail.ts";
import { recordAudit } from "./record-audit.ts";

const STEPS = 120;
let world: World;
beforeAll(async () => {
  world = await createWorld();
  await withStaff({ kind: "system", now: world.now }, async (db) => {
    for (let step = 0; step < STEPS; step++) {
      // Three steps share each instant, as those of one transaction do.
      const at = new Date(world.now.getTime() - Math.floor(step / 3) * 60_000);
      const entry = { action: "note.saved", objectType: "note", objectId: "1", summary: `step ${step}` };
      const tenantId = step % 2 === 0 ? world.acme.id : null;
      await recordAudit(db, staffContext(world.rep, at), { ...entry, tenantId });
    }
    await recordAudit(db, clientContext(world.globex, world.globex.coordinator, world.now), {
      tenantId: world.globex.id,
      action: "contact.added",
      objectType: "contact_method",
      objectId: "1",
      summary: "added a contact",
    });
  });
});

describe("activity", () => {
  it("leads through every step of the tenant once, newest first, page by page", async () => {
    const ctx = clientContext(world.acme, world.acme.reader, world.now, "reader");
    const seen: string[] = [];
    let before: string | null | undefined;
    do {
      const { events, older } = await listActivity(ctx, before);
      expect(events.length).toBeLessThanOrEqual(50);
      const times = events.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      seen.push(...events.map(({ summary }) => summary));
      before = older;
    } while (before);
    expect(seen).toHaveLength(STEPS / 2);
    expect(new Set(seen).size).toBe(STEPS / 2);
  });

  it.each(["", "0", "\u0000", "2027-01-11T09:00:00Z_not-an-id", ["a", "b"], `${"9".repeat(500)}_x`])(
    "begins at the newest for an address that was tampered with: %j",
    async (before) => {
      const { events } = await listActivity(clientContext(world.acme, world.acme.reader, world.now), before);
      expect(events[0]?.at).toEqual(world.now);
    },
  );

  it("names the side each actor stands on", async () => {
    const { events } = await listActivity(clientContext(world.globex, world.globex.reader, world.now));
    expect(events).toMatchObject([
      { actorName: "Coordinator of Globex", side: "client", summary: "added a contact" },
    ]);
  });
});

describe("the audit trail", () => {
  it("spans all tenants and the vendor's own acts, or one tenant", async () => {
    const rep = staffContext(world.rep, world.now);
    const all = await listAuditTrail(rep, {});
    expect(new Set(all.events.map(({ tenant }) => tenant?.slug))).toEqual(
      new Set(["acme", "globex", undefined]),
    );
    const one = await listAuditTrail(rep, { tenant: "globex" });
    expect(one.events.map(({ summary }) => summary)).toEqual(["added a contact"]);
    expect((await listAuditTrail(rep, { tenant: "no\u0000such" })).tenantSlug).toBeUndefined();
  });
});
