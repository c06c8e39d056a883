import { addHours, min, subDays } from "date-fns";
import type { Prisma } from "#lib/db/generated/client.ts";
import { randomOf } from "./random.ts";
import { isPublished, noteId } from "./release-notes.ts";
import type { ReleaseStory } from "./story.ts";
import { type DemoTenant, tenantId, tenants } from "./tenants.ts";
import { audienceOf, publishAt } from "./trains.ts";

/** What each role opens, of a hundred notes. */
const diligence = { admin: 55, coordinator: 90, reader: 75 };

/** Who opened which note: most of what is older than four days, some of it hours later. */
export function readRows(stories: ReleaseStory[], now: Date): Prisma.NoteReadCreateManyInput[] {
  const seen = stories.filter((story) => isPublished(story, now) && publishAt(story, now) < subDays(now, 4));
  return tenants.flatMap((tenant) =>
    tenant.members.flatMap(({ user, role }) =>
      seen
        .filter((story) => audienceOf(story).includes(tenant))
        .flatMap((story) => {
          const random = randomOf(`read ${tenant.slug} ${user.email} ${story.component} ${story.version}`);
          if (100 * random() >= diligence[role]) return [];
          const readAt = min([addHours(publishAt(story, now), 1 + Math.floor(60 * random())), now]);
          return [{ tenantId: tenantId(tenant.slug), userId: user.id, noteId: noteId(story), readAt }];
        }),
    ),
  );
}

/** Coordinators who acknowledged a major the day after it was told: all but Acme Bank's, which is still asked. */
export function acknowledgementRows(
  stories: ReleaseStory[],
  now: Date,
): Prisma.NoteAcknowledgementCreateManyInput[] {
  return stories
    .filter((story) => story.kind === "major" && publishAt(story, now) < subDays(now, 1))
    .flatMap((story) =>
      audienceOf(story)
        .filter(({ slug }) => slug !== "acme-bank")
        .map(({ slug, coordinator }) => ({
          tenantId: tenantId(slug),
          userId: coordinator.id,
          noteId: noteId(story),
          revision: 1,
          acknowledgedAt: addHours(publishAt(story, now), 22),
        })),
    );
}

/** When a member looked at the feed: some days ago, and a week before that. */
export function looksOf({ slug }: DemoTenant, email: string, now: Date) {
  const days = 3 + Math.floor(4 * randomOf(`look ${slug} ${email}`)());
  return { feedLookedAt: subDays(now, days), feedPreviouslyLookedAt: subDays(now, days + 7) };
}
