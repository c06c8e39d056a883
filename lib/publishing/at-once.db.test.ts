import { beforeAll, expect, it } from "vitest";
import { DomainError } from "#lib/errors.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { writeTestNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { publishNote } from "./publish-note.ts";
import { requestReview } from "./request-review.ts";
import { scheduleNote } from "./schedule-note.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

it("two people who take steps with one note at once never wait in a circle: whoever comes too late reads why", async () => {
  const rep = staffContext(world.rep, world.now);
  const deputy = staffContext(world.deputy, world.now);
  for (let round = 0; round < 12; round += 1) {
    const { noteId, revision, input } = await writeTestNote(world, `9.${round}.0`, {});
    const planned = { noteId, revision, publishAt: "2027-01-20T09:00", timeZone: "UTC" };
    const results = await Promise.allSettled([
      publishNote(rep, { noteId, revision }),
      scheduleNote(deputy, planned),
      requestReview(deputy, { noteId, revision }),
      saveDraft(rep, { ...input, revision, headline: "Written meanwhile" }),
    ]);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DomainError);
  }
});
