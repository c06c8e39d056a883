import "server-only";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { toAudienceColumns } from "./audience-columns.ts";
import type { ComponentName, NoteAudience, NoteInput, NoteStatusName } from "./schema.ts";
import type { NoteFilter } from "./schema-desk.ts";

const release = { select: { component: true, version: true, kind: true, outOfTrain: true } } as const;

/** Notes for the staff's list: drafts first, then latest published. */
export function findNotes(
  db: StaffDb,
  { status, component }: NoteFilter,
  { skip, take }: { skip: number; take: number },
) {
  return db.releaseNote.findMany({
    where: { ...(status && { status }), ...(component && { release: { component } }) },
    select: { id: true, status: true, headline: true, createdAt: true, publishedAt: true, release },
    orderBy: [{ status: "asc" }, { publishedAt: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    skip,
    take,
  });
}

export type NoteListRecord = Awaited<ReturnType<typeof findNotes>>[number];

/** How many notes of the component, or of both, have each status. */
export async function countNotes(
  db: StaffDb,
  component: ComponentName | null,
): Promise<Partial<Record<NoteStatusName, number>>> {
  const counts = await db.releaseNote.groupBy({
    by: ["status"],
    where: { ...(component && { release: { component } }) },
    _count: { _all: true },
  });
  return Object.fromEntries(counts.map(({ status, _count }) => [status, _count._all]));
}

export function findNote(db: StaffDb, id: string) {
  return db.releaseNote.findUnique({
    where: { id },
    include: { release },
  });
}

export type NoteRecord = NonNullable<Awaited<ReturnType<typeof findNote>>>;

export async function findPersonName(db: StaffDb, userId: string | null): Promise<string | null> {
  if (!userId) return null;
  return (await db.user.findUnique({ where: { id: userId }, select: { name: true } }))?.name ?? null;
}

export async function findPersonNames(db: StaffDb, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const people = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The tenants an audience names as they are now, by name. */
export function findAudienceTenants(db: StaffDb, audience: NoteAudience, take: number) {
  return db.tenant.findMany({
    where: {
      ...(audience.kind === "named" && { id: { in: audience.tenantIds } }),
      ...(audience.kind === "component" && { components: { has: audience.component } }),
      ...(audience.kind === "integration_type" && { integrationType: audience.integrationType }),
    },
    select: { id: true, name: true, integrationType: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
  });
}

/** The tenants that a published note was published to, by name. */
export function findReaders(db: StaffDb, noteId: string, take: number) {
  return db.tenant.findMany({
    where: { audiences: { some: { noteId } } },
    select: { id: true, name: true, integrationType: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
  });
}

/** How many people are members of at least one of the tenants. */
export function countPeople(db: StaffDb, tenantIds: string[]): Promise<number> {
  return db.user.count({ where: { memberships: { some: { tenantId: { in: tenantIds } } } } });
}

/** The part of the content that the note's own row holds; kind and train are its release's. */
export function noteColumns({ headline, summary, impact, actionRequired, ...content }: NoteInput) {
  const { changeTypes, bodyMarkdown, audience } = content;
  const words = { headline, summary, impact, actionRequired, changeTypes, bodyMarkdown };
  return { ...words, ...toAudienceColumns(audience) };
}
