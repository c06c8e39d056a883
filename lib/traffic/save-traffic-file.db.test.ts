import { createReadStream } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { clientContext } from "#lib/testing/contexts.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { checkTrafficFile } from "./check-traffic-file.ts";
import { getOffPeakEvidence } from "./get-off-peak-evidence.ts";
import { saveTrafficFile } from "./save-traffic-file.ts";

const REAL_FILE = new URL("../testing/data/elb_request_count.csv", import.meta.url);
const input = { fileName: "elb_request_count.csv", zone: "UTC" };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const acme = () => clientContext(world.acme, world.acme.coordinator, world.now);
const coming = () => ({
  durationMinutes: 120,
  from: world.now,
  to: new Date(world.now.getTime() + 14 * 86_400_000),
});

async function* text(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}

/** As the page does it: the file is checked, then sent again with its hash. */
async function checkAndSave(given: object, bytes: () => AsyncIterable<Uint8Array>): Promise<string> {
  const { sha256 } = await checkTrafficFile(acme(), given, bytes());
  return saveTrafficFile(acme(), { ...given, sha256 }, bytes());
}

function refusal(attempt: Promise<unknown>): Promise<DomainError> {
  return attempt.then(
    () => Promise.reject(new Error("It was accepted.")),
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  );
}

describe("a traffic file", () => {
  it("becomes the tenant's evidence, and nobody else's", async () => {
    await checkAndSave(input, () => createReadStream(REAL_FILE));
    const evidence = await getOffPeakEvidence(acme(), coming());
    expect(evidence.profile).toMatchObject({ fileName: "elb_request_count.csv", rowCount: 4032 });
    expect(evidence.picture).toHaveLength(168);
    expect(evidence.suggestions.length).toBeGreaterThan(0);
    expect(evidence.suggestions[0]?.clocks.map((clock) => clock.label)).toEqual(["Site and you", "UTC"]);

    const other = await getOffPeakEvidence(
      clientContext(world.globex, world.globex.coordinator, world.now),
      coming(),
    );
    expect(other).toMatchObject({ profile: null, picture: null, suggestions: [] });
  });

  it("takes the place of the earlier one and is written to the activity", async () => {
    const hour = (n: number) => new Date(Date.UTC(2026, 11, 1, n)).toISOString();
    const rows = Array.from({ length: 24 * 8 }, (_, n) => `${hour(n)},${n % 24}`);
    await checkAndSave({ ...input, fileName: "eight-days.csv" }, () =>
      text(`timestamp,value\n${rows.join("\n")}\n`),
    );
    const evidence = await getOffPeakEvidence(acme(), coming());
    expect(evidence.profile).toMatchObject({ fileName: "eight-days.csv", rowCount: 192 });
    const events = await withTenant(acme(), (db) =>
      db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 }),
    );
    expect(events[0]).toMatchObject({ action: "traffic.uploaded", actorName: world.acme.coordinator.name });
  });

  it.each([
    ["no file at all", ""],
    ["a picture", "\u0089PNG\r\n\u0000\u0000"],
    ["another table", "name,age\nAda,36\n"],
    ["a value that is no number", "timestamp,value\n2026-12-01T00:00:00Z,many\n"],
    ["a formula", 'timestamp,value\n2026-12-01T00:00:00Z,"=1+1"\n'],
    ["a single day", "timestamp,value\n2026-12-01T00:00:00Z,5\n2026-12-01T01:00:00Z,5\n"],
  ])("that is %s is refused with words at the file, and the earlier one stays", async (_, content) => {
    const before = await getOffPeakEvidence(acme(), coming());
    for (const attempt of [
      checkTrafficFile(acme(), input, text(content)),
      saveTrafficFile(acme(), { ...input, sha256: "0".repeat(64) }, text(content)),
    ]) {
      const refused = await refusal(attempt);
      expect(refused.code).toBe("invalid_input");
      expect(refused.fields?.["file"]?.[0]).toMatch(/\w/);
    }
    expect(await getOffPeakEvidence(acme(), coming())).toEqual(before);
  });

  it("of 50 MB is refused without reading it to the end", async () => {
    let sent = 0;
    async function* huge(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("timestamp,value\n");
      const chunk = new TextEncoder().encode("2026-12-01T00:00:00Z,5\n".repeat(45_000));
      while (sent < 50_000_000) {
        sent += chunk.length;
        yield chunk;
      }
    }
    const refused = await refusal(checkTrafficFile(acme(), input, huge()));
    expect(refused.code).toBe("too_large");
    expect(sent).toBeLessThan(30_000_000);
  });

  it("is not taken from a reader, nor in a zone that does not exist", async () => {
    const reader = clientContext(world.acme, world.acme.reader, world.now, "reader");
    const known = { ...input, sha256: "0".repeat(64) };
    for (const take of [checkTrafficFile, saveTrafficFile]) {
      expect((await refusal(take(reader, known, text("")))).code).toBe("forbidden");
      const lost = await refusal(take(acme(), { ...known, zone: "Mars/Olympus" }, text("")));
      expect(lost.fields).toHaveProperty("zone");
    }
  });
});
