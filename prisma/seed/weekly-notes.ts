import type { Prisma } from "#lib/db/generated/client.ts";
import { lastPeriod, type WeeklyPeriod } from "#lib/weekly-notes/weekly-period.ts";
import { idOf } from "./ids.ts";
import { isPublished, noteId } from "./release-notes.ts";
import type { ReleaseStory } from "./story.ts";
import type { Telling } from "./telling-rows.ts";
import { type DemoTenant, tenantId, tenants } from "./tenants.ts";
import { audienceOf, publishAt } from "./trains.ts";

const WEEKS = 8;

/** The mails of the latest week that was sent to each tenant. */
export function weeklyTellings(stories: ReleaseStory[], now: Date): Telling<"weekly_notes.sent">[] {
  return tenants.flatMap((tenant) => {
    const period = periodsBefore(now, tenant.timeZone).find(({ sendAt }) => sendAt <= now);
    return period ? [told(tenant, period, stories, now)] : [];
  });
}

function told(
  tenant: DemoTenant,
  period: WeeklyPeriod,
  stories: ReleaseStory[],
  now: Date,
): Telling<"weekly_notes.sent"> {
  const { slug, name, timeZone, members } = tenant;
  const path = `/t/${slug}`;
  return {
    tenant: slug,
    kind: "weekly_notes.sent",
    subjectType: "weekly_notes",
    subjectId: weeklyId(slug, period),
    at: period.sendAt,
    payload: {
      tenantName: name,
      siteTimeZone: timeZone,
      path: `${path}/releases/weekly/${period.firstDay}`,
      settingsPath: `${path}/contacts`,
      startsAt: period.startsAt.toISOString(),
      endsAt: period.endsAt.toISOString(),
      intro: "",
      notes: publishedIn(period, slug, stories, now).map(
        ({ component, version, headline, summary, actionRequired = "" }) => ({
          ...{ component, version, headline, summary, actionRequired },
          withdrawn: false,
        }),
      ),
    },
    recipients: members
      .filter(({ noteMail = "weekly" }) => noteMail === "weekly")
      .map(({ user }) => ({
        address: user.email,
        name: user.name,
        timeZone: user.timeZone,
      })),
  };
}

/** The weekly notes of the last weeks; those of a Friday before 14:00 still wait to be sent. */
export function weeklyRows(stories: ReleaseStory[], now: Date): Prisma.WeeklyNotesCreateManyInput[] {
  return tenants.flatMap(({ slug, timeZone }) =>
    periodsBefore(now, timeZone).map((period) => ({
      id: weeklyId(slug, period),
      tenantId: tenantId(slug),
      weekStart: new Date(period.firstDay),
      noteIds: publishedIn(period, slug, stories, now).map(noteId),
      compiledAt: period.compileAt,
      sendAt: period.sendAt,
      sentAt: period.sendAt <= now ? period.sendAt : null,
    })),
  );
}

function weeklyId(slug: string, { firstDay }: WeeklyPeriod): string {
  return idOf("weekly-notes", slug, firstDay);
}

/** The stories told to the tenant in the period, in the order of their publication. */
function publishedIn({ startsAt, endsAt }: WeeklyPeriod, slug: string, stories: ReleaseStory[], now: Date) {
  return stories
    .filter((story) => isPublished(story, now) && audienceOf(story).some((tenant) => tenant.slug === slug))
    .filter((story) => publishAt(story, now) >= startsAt && publishAt(story, now) < endsAt)
    .toSorted((a, b) => publishAt(a, now).getTime() - publishAt(b, now).getTime());
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
