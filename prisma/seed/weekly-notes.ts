import type { Prisma } from "#lib/db/generated/client.ts";
import { lastPeriod, type WeeklyPeriod } from "#lib/weekly-notes/weekly-period.ts";
import { idOf } from "./ids.ts";
import { isPublished, noteId } from "./release-notes.ts";
import type { ReleaseStory } from "./story.ts";
import { tenantId, tenants } from "./tenants.ts";
import { audienceOf, publishAt } from "./trains.ts";

const WEEKS = 8;

/** The weekly notes of the last weeks; those of a Friday before 14:00 still wait to be sent. */
export function weeklyRows(stories: ReleaseStory[], now: Date): Prisma.WeeklyNotesCreateManyInput[] {
  return tenants.flatMap(({ slug, timeZone }) =>
    periodsBefore(now, timeZone).map(({ firstDay, startsAt, endsAt, compileAt, sendAt }) => ({
      id: idOf("weekly-notes", slug, firstDay),
      tenantId: tenantId(slug),
      weekStart: new Date(firstDay),
      noteIds: stories
        .filter(
          (story) => isPublished(story, now) && audienceOf(story).some((tenant) => tenant.slug === slug),
        )
        .filter((story) => publishAt(story, now) >= startsAt && publishAt(story, now) < endsAt)
        .toSorted((a, b) => publishAt(a, now).getTime() - publishAt(b, now).getTime())
        .map((story) => noteId(story)),
      compiledAt: compileAt,
      sendAt,
      sentAt: sendAt <= now ? sendAt : null,
    })),
  );
}

function periodsBefore(now: Date, zone: string): WeeklyPeriod[] {
  const periods: WeeklyPeriod[] = [];
  for (let at = now; periods.length < WEEKS; ) {
    const period = lastPeriod(at, zone);
    periods.push(period);
    at = new Date(period.endsAt.getTime() - 1);
  }
  return periods.filter(({ compileAt }) => compileAt <= now);
}
