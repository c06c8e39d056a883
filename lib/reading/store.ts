import "server-only";
import type { StaffDb, TenantDb } from "#lib/db/tenant-db.ts";

/** A note that was published to the tenant, by its address; anything but a text is the address of none. */
export async function findOwnNote(db: TenantDb, tenantId: string, slug: unknown) {
  // Prisma would take an object for a filter, and undefined for none.
  if (typeof slug !== "string") return null;
  return db.releaseNote.findFirst({
    where: { slug, status: { in: ["published", "withdrawn"] }, audience: { some: { tenantId } } },
    select: {
      id: true,
      revision: true,
      headline: true,
      release: { select: { kind: true, component: true, version: true } },
    },
  });
}

type Reader = { tenantId: string; userId: string };

/** The first opening counts: a second one leaves it as it is. */
export async function insertRead(
  db: TenantDb,
  row: Reader & { noteId: string; readAt: Date },
): Promise<void> {
  await db.noteRead.createMany({ data: [row], skipDuplicates: true });
}

/** Marks all that is unread, and returns how much it was. */
export function insertAllReads(db: TenantDb, { tenantId, userId }: Reader, readAt: Date): Promise<number> {
  return db.$executeRaw`insert into note_read (tenant_id, note_id, user_id, read_at)
    select a.tenant_id, a.note_id, ${userId}::uuid, ${readAt} from release_note_audience a
    where a.tenant_id = ${tenantId}::uuid
      and not exists (
        select from note_read r
        where r.tenant_id = a.tenant_id and r.note_id = a.note_id and r.user_id = ${userId}::uuid
      )
    on conflict do nothing`;
}

export function findLooks(db: TenantDb, { tenantId, userId }: Reader) {
  return db.membership.findUniqueOrThrow({
    where: { tenantId_userId: { tenantId, userId } },
    select: { feedLookedAt: true, feedPreviouslyLookedAt: true },
  });
}

/** Begins a new look, unless another tab did since `before`. */
export async function writeLook(
  db: TenantDb,
  { tenantId, userId }: Reader,
  looks: { before: Date | null; now: Date },
): Promise<void> {
  await db.membership.updateMany({
    where: { tenantId, userId, feedLookedAt: looks.before },
    data: { feedLookedAt: looks.now, feedPreviouslyLookedAt: looks.before },
  });
}

export function findAcknowledgements(db: TenantDb, tenantId: string, noteId: string) {
  return db.noteAcknowledgement.findMany({
    where: { tenantId, noteId },
    select: { userId: true, revision: true, acknowledgedAt: true, user: { select: { name: true } } },
    orderBy: { acknowledgedAt: "asc" },
    take: 50,
  });
}

/** False when this person did for this revision before. */
export async function insertAcknowledgement(
  db: TenantDb,
  row: Reader & { noteId: string; revision: number; acknowledgedAt: Date },
): Promise<boolean> {
  const { count } = await db.noteAcknowledgement.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** The members of the tenants a note was published to, with what each made of it. */
export function findCoverage(db: StaffDb, noteId: string, take: number) {
  return db.$queryRaw<
    {
      tenant_name: string;
      tenant_slug: string;
      person: string;
      role: "reader" | "coordinator" | "admin";
      read_at: Date | null;
      acknowledged_at: Date | null;
    }[]
  >`select t.name as tenant_name, t.slug as tenant_slug, u.name as person, m.role::text as role,
      r.read_at, k.acknowledged_at
    from release_note_audience a
    join tenant t on t.id = a.tenant_id
    join membership m on m.tenant_id = a.tenant_id
    join "user" u on u.id = m.user_id
    left join note_read r on r.tenant_id = a.tenant_id and r.note_id = a.note_id and r.user_id = m.user_id
    left join lateral (
      select max(acknowledged_at) as acknowledged_at from note_acknowledgement k
      where k.tenant_id = a.tenant_id and k.note_id = a.note_id and k.user_id = m.user_id
    ) k on true
    where a.note_id = ${noteId}::uuid
    order by t.name, u.name, u.id
    limit ${take}`;
}

/** The same counted over everybody. */
export async function countCoverage(db: StaffDb, noteId: string) {
  const [counts] = await db.$queryRaw<
    { people: number; read: number; tenants: number; reached: number; acknowledged: number }[]
  >`select count(m.id)::int as people, count(r.read_at)::int as read,
      count(distinct a.tenant_id)::int as tenants,
      count(distinct a.tenant_id) filter (where r.read_at is not null)::int as reached,
      count(distinct a.tenant_id) filter (where exists (
        select from note_acknowledgement k where k.tenant_id = a.tenant_id and k.note_id = a.note_id
      ))::int as acknowledged
    from release_note_audience a
    left join membership m on m.tenant_id = a.tenant_id
    left join note_read r on r.tenant_id = a.tenant_id and r.note_id = a.note_id and r.user_id = m.user_id
    where a.note_id = ${noteId}::uuid`;
  return counts ?? { people: 0, read: 0, tenants: 0, reached: 0, acknowledged: 0 };
}

export function findPublished(db: StaffDb, noteId: string) {
  return db.releaseNote.findFirst({
    where: { id: noteId, status: { in: ["published", "withdrawn"] } },
    select: { headline: true, release: { select: { component: true, version: true, kind: true } } },
  });
}
