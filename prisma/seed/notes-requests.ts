import { subDays, subHours } from "date-fns";
import type { Prisma } from "#lib/db/generated/client.ts";
import { productName } from "#lib/deployments/rules.ts";
import { renderMarkdown } from "#lib/markdown/render-markdown.ts";
import { dueAt } from "#lib/notes-requests/due-at.ts";
import { subjectWords } from "#lib/notes-requests/subject-words.ts";
import { calendarDay } from "#lib/time/week.ts";
import { idOf } from "./ids.ts";
import { type DemoUser, deniz, rosa } from "./people.ts";
import { isPublished } from "./release-notes.ts";
import type { ReleaseStory } from "./story.ts";
import type { Telling } from "./telling-rows.ts";
import { type DemoTenant, tenantBySlug, tenantId } from "./tenants.ts";
import { audienceOf, publishAt } from "./trains.ts";

type Made = Prisma.NotesRequestCreateManyInput & {
  site: DemoTenant;
  by: DemoUser;
  from: string;
  until: string;
};

/** What a representative would have compiled: each release of the days with what it asked for. */
function compiled({ site, from, until }: Made, stories: ReleaseStory[], now: Date): string {
  const lines = stories
    .filter((story) => isPublished(story, now) && audienceOf(story).includes(site))
    .filter((story) => {
      const day = calendarDay(publishAt(story, now), site.timeZone);
      return from <= day && day <= until;
    })
    .toSorted((a, b) => publishAt(a, now).getTime() - publishAt(b, now).getTime())
    .map(({ component, version, headline, actionRequired }) => {
      const name = `${productName[component]} ${version}`;
      return `- **${name}:** ${headline}. Action: ${actionRequired ?? "none"}`;
    });
  return ["## What was released", ...lines].join("\n");
}

/** A request that was delivered, one that is in review, and one that waits to be compiled. */
export async function notesRequestRows(
  stories: ReleaseStory[],
  now: Date,
): Promise<Prisma.NotesRequestCreateManyInput[]> {
  const made = await Promise.all(requests(stories, now));
  return made.map(({ site: _site, by: _by, from: _from, until: _until, ...row }) => row);
}

/** What was told of them. */
export async function notesRequestTellings(stories: ReleaseStory[], now: Date): Promise<Telling[]> {
  return (await Promise.all(requests(stories, now))).flatMap((made) => [asked(made), ...answered(made)]);
}

function requests(stories: ReleaseStory[], now: Date): Promise<Made>[] {
  const acme = tenantBySlug("acme-bank");
  const rangoli = tenantBySlug("rangoli-marketplace");
  const jonas = acme.members.find(({ role }) => role === "reader")?.user ?? acme.coordinator;
  return [
    delivered(
      request(acme, 41, jonas, "For the yearly audit of our payment systems.", subDays(now, 24), 45),
      stories,
      now,
    ),
    Promise.resolve(
      request(acme, 42, acme.coordinator, "Our change board meets on Thursday.", subHours(now, 20), 14),
    ),
    Promise.resolve(
      inReview(request(rangoli, 7, rangoli.coordinator, "", subDays(now, 2), 30), stories, now),
    ),
  ];
}

/** A request for the notes of the days before it was made. */
function request(
  site: DemoTenant,
  number: number,
  by: DemoUser,
  message: string,
  at: Date,
  days: number,
): Made {
  const from = calendarDay(subDays(at, days), site.timeZone);
  const until = calendarDay(subDays(at, 1), site.timeZone);
  return {
    ...{ site, by, from, until },
    id: idOf("notes-request", site.slug, number),
    tenantId: tenantId(site.slug),
    number,
    fromDay: new Date(from),
    untilDay: new Date(until),
    message,
    requestedById: by.id,
    requestedAt: at,
    ownerId: site.representative.id,
    dueAt: dueAt(at, site.representative.timeZone),
  };
}

function inReview(made: Made, stories: ReleaseStory[], now: Date): Made {
  return {
    ...made,
    state: "in_review",
    title: "Thirty days of releases",
    bodyMarkdown: compiled(made, stories, now),
    revision: 3,
    submittedById: deniz.id,
  };
}

async function delivered(made: Made, stories: ReleaseStory[], now: Date): Promise<Made> {
  const bodyMarkdown = compiled(made, stories, now);
  return {
    ...made,
    state: "delivered",
    title: "Releases of six weeks, for the audit",
    bodyMarkdown,
    bodyHtml: await renderMarkdown(bodyMarkdown),
    revision: 4,
    submittedById: rosa.id,
    reviewedById: deniz.id,
    answeredAt: subHours(made.dueAt as Date, 6),
  };
}

function about({ site, number, from, until }: Made) {
  const subject = subjectWords({ kind: "days", fromDay: from, untilDay: until });
  return { tenantName: site.name, number, subject };
}

function asked(made: Made): Telling<"notes_request.made"> {
  const { site, by, id = "", message = "", requestedAt, dueAt: due } = made;
  const owner = site.representative;
  return {
    tenant: site.slug,
    kind: "notes_request.made",
    subjectType: "notes_request",
    subjectId: id,
    at: requestedAt as Date,
    payload: {
      ...about(made),
      authorName: by.name,
      message,
      dueAt: (due as Date).toISOString(),
      path: `/staff/requests/${id}`,
    },
    recipients: [{ address: owner.email, name: owner.name, timeZone: owner.timeZone }],
  };
}

function answered(made: Made): Telling<"notes_request.answered">[] {
  const { site, by, id = "", number, answeredAt } = made;
  if (!answeredAt) return [];
  return [
    {
      tenant: site.slug,
      kind: "notes_request.answered",
      subjectType: "notes_request",
      subjectId: id,
      at: answeredAt as Date,
      payload: {
        ...about(made),
        representativeName: deniz.name,
        declinedReason: null,
        path: `/t/${site.slug}/releases/requests/${number}`,
      },
      recipients: [{ address: by.email, name: by.name, timeZone: by.timeZone }],
    },
  ];
}
