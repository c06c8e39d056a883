import type { Prisma } from "#lib/db/generated/client.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { toAudienceColumns } from "#lib/releases/audience-columns.ts";
import { noteSlug } from "#lib/releases/rules.ts";
import { plusMinutes } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { contentOf, corrected } from "./note-content.ts";
import { type DemoUser, deniz, rosa } from "./people.ts";
import { releaseId } from "./releases.ts";
import type { ReleaseStory } from "./story.ts";
import { tenantId } from "./tenants.ts";
import { audienceOf, publishAt, rolledBackAt, withdrawnAt } from "./trains.ts";

export const noteId = ({ component, version }: ReleaseStory): string => idOf("note", component, version);

/** Two representatives share the writing: one component each. */
export function authorOf({ component }: ReleaseStory): DemoUser {
  return component === "realtime_engine" ? rosa : deniz;
}

export const isPublished = (story: ReleaseStory, now: Date): boolean => publishAt(story, now) <= now;

/** When clients were told of a rollback, or null. */
export function correctedAt(story: ReleaseStory, now: Date): Date | null {
  const at = rolledBackAt(story, now);
  return at && plusMinutes(at, 48);
}

/** Notes with their revisions, and who may read those that are published. */
export async function noteRows(
  stories: ReleaseStory[],
  now: Date,
): Promise<{
  notes: Prisma.ReleaseNoteCreateManyInput[];
  revisions: Prisma.ReleaseNoteRevisionCreateManyInput[];
  audiences: Prisma.ReleaseNoteAudienceCreateManyInput[];
  publications: Prisma.NotePublicationCreateManyInput[];
}> {
  return {
    notes: await Promise.all(stories.map((story) => noteRow(story, now))),
    revisions: stories.flatMap((story) => revisionRows(story, now)),
    publications: stories
      .filter((story) => isPublished(story, now))
      .flatMap((story) => publicationRows(story, now)),
    audiences: stories
      .filter((story) => isPublished(story, now))
      .flatMap((story) =>
        audienceOf(story).map(({ slug }) => ({
          tenantId: tenantId(slug),
          noteId: noteId(story),
          releaseId: releaseId(story),
          publishedAt: publishAt(story, now),
        })),
      ),
  };
}

async function noteRow(story: ReleaseStory, now: Date): Promise<Prisma.ReleaseNoteCreateManyInput> {
  const { kind: _kind, outOfTrain: _outOfTrain, audience, ...content } = contentOf(corrected(story));
  const revisions = revisionRows(story, now);
  const writtenAt = revisions[0]?.createdAt ?? now;
  const published = isPublished(story, now) && {
    status: "published" as const,
    bodyHtml: await renderMarkdown(content.bodyMarkdown),
    publishedAt: publishAt(story, now),
    publishedById: authorOf(story).id,
    ...withdrawal(story, now),
  };
  return {
    id: noteId(story),
    releaseId: releaseId(story),
    slug: noteSlug(story.component, story.version),
    ...content,
    ...toAudienceColumns(audience),
    ...published,
    revision: revisions.length,
    createdById: authorOf(story).id,
    savedById: authorOf(story).id,
    createdAt: writtenAt,
    updatedAt: revisions.at(-1)?.createdAt ?? now,
  };
}

function withdrawal(story: ReleaseStory, now: Date) {
  const at = withdrawnAt(story, now);
  if (!at || !story.withdrawal) return {};
  return {
    status: "withdrawn" as const,
    withdrawnAt: at,
    withdrawnById: authorOf(story).id,
    withdrawnReason: story.withdrawal.reason,
  };
}

/** What readers are told was corrected after a rollback. */
export const CORRECTION =
  "The note now says what happened, why the release was rolled back and which version ships it again.";

/** What clients could read since when; a rolled-back release's note was corrected. */
function publicationRows(story: ReleaseStory, now: Date): Prisma.NotePublicationCreateManyInput[] {
  const by = { noteId: noteId(story), publishedById: authorOf(story).id };
  const first = { ...by, revision: 1, publishedAt: publishAt(story, now) };
  const at = correctedAt(story, now);
  if (!at || !story.rollback) return [first];
  return [first, { ...by, revision: 2, publishedAt: at, correction: CORRECTION }];
}

function revisionRows(story: ReleaseStory, now: Date): Prisma.ReleaseNoteRevisionCreateManyInput[] {
  const by = { noteId: noteId(story), authorId: authorOf(story).id };
  const beforePublishing = plusMinutes(publishAt(story, now), -160);
  const written = beforePublishing <= now ? beforePublishing : plusMinutes(now, -160);
  const first = { ...by, number: 1, content: contentOf(story), createdAt: written };
  const createdAt = correctedAt(story, now);
  return createdAt ? [first, { ...by, number: 2, content: contentOf(corrected(story)), createdAt }] : [first];
}
