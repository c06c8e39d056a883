import type { Prisma } from "#lib/db/generated/client.ts";
import { clientDid, portalDid, staffDid } from "./audit-event.ts";
import type { MadeOffer } from "./negotiations.ts";
import { contactDates } from "./organisations.ts";
import { authorOf, correctedAt, isPublished, noteId } from "./release-notes.ts";
import type { ReleaseStory } from "./story.ts";
import { contactId, type DemoTenant, tenantId, tenants, unconfirmedContactId } from "./tenants.ts";
import { MEASURED_HOURS, trafficFileName, uploadedAt } from "./traffic.ts";
import { audienceOf, publishAt } from "./trains.ts";
import { announcementEvents, offerEvents } from "./upgrade-history.ts";

type AuditRow = Prisma.AuditEventCreateManyInput;

/** Who did what until `now`, in the words the portal itself would have recorded. */
export function auditRows(stories: ReleaseStory[], made: MadeOffer[], now: Date): AuditRow[] {
  return [
    ...tenants.flatMap((tenant) => contactEvents(tenant, now)),
    ...tenants.map((tenant) => uploadEvent(tenant, now)),
    ...stories.filter((story) => isPublished(story, now)).flatMap((story) => noteEvents(story, now)),
    ...announcementEvents(now),
    ...made.flatMap(offerEvents),
  ];
}

function contactEvents(tenant: DemoTenant, now: Date): AuditRow[] {
  const { coordinator, contacts, slug } = tenant;
  const { added, confirmed, addedUnverified } = contactDates(tenant, now);
  const about = (objectId: string) => ({
    tenantId: tenantId(slug),
    objectType: "contact_method",
    objectId,
  });
  const add = (at: Date, id: string, { label, address }: typeof contacts.verified) =>
    clientDid(coordinator, {
      ...about(id),
      at,
      action: "contact.added",
      summary: `added the contact method ${label} (${address})`,
      after: { label, address },
    });
  return [
    add(added, contactId(slug), contacts.verified),
    portalDid({
      ...about(contactId(slug)),
      at: confirmed,
      action: "contact.confirmed",
      summary: `recorded that ${contacts.verified.address} was confirmed through its link`,
      after: { verifiedAt: confirmed.toISOString() },
    }),
    add(addedUnverified, unconfirmedContactId(slug), contacts.unverified),
  ];
}

function uploadEvent(tenant: DemoTenant, now: Date): AuditRow {
  const fileName = trafficFileName(tenant);
  const rowCount = MEASURED_HOURS;
  return clientDid(tenant.coordinator, {
    tenantId: tenantId(tenant.slug),
    at: uploadedAt(now, tenant),
    action: "traffic.uploaded",
    objectType: "traffic_profile",
    objectId: tenantId(tenant.slug),
    summary: `uploaded the traffic file “${fileName}” (${rowCount.toLocaleString("en-GB")} rows)`,
    after: { fileName, rowCount, zone: "UTC" },
  });
}

function noteEvents(story: ReleaseStory, now: Date): AuditRow[] {
  const release = `${story.component === "realtime_engine" ? "Realtime Engine" : "Spec Hub"} ${story.version}`;
  const readers = audienceOf(story);
  const people = new Set(readers.flatMap(({ members }) => members.map(({ user }) => user.id))).size;
  const about = { tenantId: null, objectType: "release_note", objectId: noteId(story) };
  const published = staffDid(authorOf(story), {
    ...about,
    at: publishAt(story, now),
    action: "note.published",
    summary: `published the note on ${release} to ${readers.length} tenants, ${people} people`,
    after: { revision: 1, tenantIds: readers.map(({ slug }) => tenantId(slug)) },
  });
  const at = correctedAt(story, now);
  if (!at) return [published];
  const corrected = staffDid(authorOf(story), {
    ...about,
    at,
    action: "note.corrected",
    summary: `corrected the note on ${release}: it was rolled back`,
    before: { revision: 1 },
    after: { revision: 2 },
  });
  return [published, corrected];
}
