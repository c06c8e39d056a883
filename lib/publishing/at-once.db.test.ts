import { beforeAll, expect, it } from "vitest";
import { DomainError } from "#lib/errors.ts";
import { getDraft } from "#lib/releases/get-draft.ts";
import { saveDraft } from "#lib/releases/save-draft.ts";
import { staffContext } from "#lib/testing/contexts.ts";
import { writeTestNote } from "#lib/testing/notes.ts";
import { createWorld, type World } from "#lib/testing/world.ts";
import { correctNote } from "./correct-note.ts";
import { decideCorrection } from "./decide-correction.ts";
import { decideReview } from "./decide-review.ts";
import { getPublishing } from "./get-publishing.ts";
import { publishNote } from "./publish-note.ts";
import { requestReview } from "./request-review.ts";
import { scheduleNote } from "./schedule-note.ts";
import { takeBack } from "./take-back.ts";
import { withdrawNote } from "./withdraw-note.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});

const rep = () => staffContext(world.rep, world.now);
const deputy = () => staffContext(world.deputy, world.now);

/** One at least gets through; who comes too late is refused in words. */
function refusedInWords(results: PromiseSettledResult<unknown>[]): void {
  expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DomainError);
}

it("two people who take steps with one note at once never wait in a circle: whoever comes too late reads why", async () => {
  for (let round = 0; round < 12; round += 1) {
    const { noteId, revision, input } = await writeTestNote(world, `9.${round}.0`, {});
    const planned = { noteId, revision, publishAt: "2027-01-20T09:00", timeZone: "UTC" };
    const results = await Promise.allSettled([
      publishNote(rep(), { noteId, revision }),
      scheduleNote(deputy(), planned),
      requestReview(deputy(), { noteId, revision }),
      saveDraft(rep(), { ...input, revision, headline: "Written meanwhile" }),
    ]);
    refusedInWords(results);
  }
});

it("an answer that meets its note taken back, or withdrawn, does not wait in a circle either", async () => {
  for (let round = 0; round < 12; round += 1) {
    const secure = { changeTypes: ["security"] };
    const { noteId, revision } = await writeTestNote(world, `10.${round}.0`, secure);
    const step = { noteId, revision };
    await requestReview(rep(), step);
    refusedInWords(
      await Promise.allSettled([
        decideReview(deputy(), { ...step, decision: "changes_requested", comment: "Say more." }),
        takeBack(rep(), step),
      ]),
    );

    await requestReview(rep(), step);
    await decideReview(deputy(), { ...step, decision: "approved" });
    await publishNote(rep(), step);
    const { content } = (await getDraft(rep(), noteId)).note;
    await correctNote(rep(), { ...content, ...step, headline: "Corrected", correction: "It is the other." });
    const reviewId = (await getPublishing(rep(), noteId)).pendingCorrection?.reviewId;
    refusedInWords(
      await Promise.allSettled([
        decideCorrection(deputy(), { ...step, reviewId, decision: "approved" }),
        withdrawNote(rep(), { ...step, reason: "It was the wrong release." }),
      ]),
    );
  }
});
