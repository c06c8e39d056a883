import { addDays as daysOn, subHours } from "date-fns";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import type { NotificationPayload } from "#lib/notifications/kinds.ts";
import { noteSlug } from "#lib/releases/rules.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { idOf } from "./ids.ts";
import { authorOf, CORRECTION, correctedAt, isPublished, noteId } from "./release-notes.ts";
import type { ReleaseStory } from "./story.ts";
import type { Telling } from "./telling-rows.ts";
import type { DemoTenant } from "./tenants.ts";
import { audienceOf, deskZone, publishAt, rolledBackAt, withdrawnAt } from "./trains.ts";

/** Puts the next week's two notes where a rep would have them: one scheduled, one waiting for a second person. */
export async function loadPublishing(db: StaffDb, stories: ReleaseStory[], now: Date): Promise<void> {
  const next = stories.filter(({ weeksAgo, outOfTrainOn }) => weeksAgo === -1 && !outOfTrainOn);
  const scheduled = next.find(({ component }) => component === "realtime_engine");
  const inReview = next.find(({ component }) => component === "spec_hub");
  if (scheduled && publishAt(scheduled, now) > now) {
    const at = publishAt(scheduled, now);
    await db.releaseNote.update({
      where: { id: noteId(scheduled) },
      data: {
        status: "scheduled",
        updatedAt: subHours(now, 5),
        publishAt: at,
        publishAtWall: toWallTime(at, deskZone),
        publishAtZone: deskZone,
        scheduledById: authorOf(scheduled).id,
      },
    });
  }
  if (inReview && !isPublished(inReview, now)) {
    await db.releaseNote.update({
      where: { id: noteId(inReview) },
      data: { status: "in_review", updatedAt: subHours(now, 4) },
    });
    await db.noteReview.create({
      data: {
        id: idOf("review", inReview.component, inReview.version),
        noteId: noteId(inReview),
        revision: 1,
        requestedById: authorOf(inReview).id,
        requestedAt: subHours(now, 3),
      },
    });
  }
}

/** The mails on the notes of the last four weeks to those who want each, and on what became of two of them. */
export function noteTellings(stories: ReleaseStory[], now: Date): Telling[] {
  const recent = stories.filter(
    (story) => isPublished(story, now) && publishAt(story, now) > daysOn(now, -28),
  );
  const takenBack = stories.filter((story) => rolledBackAt(story, now) ?? withdrawnAt(story, now));
  return [...recent, ...takenBack.filter((story) => !recent.includes(story))].flatMap((story) =>
    audienceOf(story).flatMap((tenant) => tellingsOf(story, tenant, now)),
  );
}

function tellingsOf(story: ReleaseStory, tenant: DemoTenant, now: Date): Telling[] {
  const recipients = eager(tenant, story);
  if (recipients.length === 0) return [];
  const about = { tenant: tenant.slug, subjectType: "release_note", subjectId: noteId(story), recipients };
  const note = toldNote(story, tenant);
  const published: Telling<"note.published"> = {
    ...about,
    kind: "note.published",
    at: publishAt(story, now),
    payload: {
      ...note,
      summary: story.summary,
      impact: story.impact,
      actionRequired: story.actionRequired ?? "",
    },
  };
  const withdrawn = withdrawnAt(story, now);
  if (withdrawn && story.withdrawal) {
    const { reason } = story.withdrawal;
    return [published, { ...about, kind: "note.withdrawn", at: withdrawn, payload: { ...note, reason } }];
  }
  const [back, corrected] = [rolledBackAt(story, now), correctedAt(story, now)];
  if (!back || !corrected || !story.rollback) return [published];
  const environment = story.rollback.environments.includes("production") ? "production" : "staging";
  return [
    published,
    {
      ...about,
      kind: "release.rolled_back",
      at: back,
      payload: {
        ...note,
        environment,
        siteTimeZone: tenant.timeZone,
        rolledBackAt: back.toISOString(),
        reason: story.rollback.reason,
        reshippedAs: null,
      },
    },
    {
      ...about,
      kind: "note.corrected",
      at: corrected,
      payload: { ...note, headline: story.rollback.headline, correction: CORRECTION },
    },
  ];
}

/** The members who chose each note, and for what asks for something also those who wait for the week. */
function eager({ members }: DemoTenant, story: ReleaseStory) {
  const isUrgent = Boolean(story.actionRequired) || story.changeTypes.includes("security");
  return members
    .filter(({ noteMail = "weekly" }) => noteMail === "at_once" || (isUrgent && noteMail === "weekly"))
    .map(({ user }) => ({ address: user.email, name: user.name, timeZone: user.timeZone }));
}

type ToldNote = Pick<
  NotificationPayload<"note.published">,
  "tenantName" | "component" | "version" | "headline" | "path" | "settingsPath"
>;

function toldNote({ component, version, headline }: ReleaseStory, { slug, name }: DemoTenant): ToldNote {
  return {
    ...{ tenantName: name, component, version, headline },
    path: `/t/${slug}/releases/${noteSlug(component, version)}`,
    settingsPath: `/t/${slug}/contacts`,
  };
}
