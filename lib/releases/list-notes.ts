import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { readNoteFilter, readPageNumber } from "./read-filter.ts";
import type { NoteListItem, NoteListPage } from "./schema-desk.ts";
import { countNotes, findNotes, type NoteListRecord } from "./store.ts";

const PAGE_SIZE = 50;

/**
 * Every note, drafts first, then by what happened last. `query` is the page's address: status, component and page;
 * what it does not understand filters nothing.
 */
export async function listNotes(
  ctx: StaffContext,
  query: { status?: unknown; component?: unknown; page?: unknown },
): Promise<NoteListPage> {
  const filter = readNoteFilter(query);
  const page = readPageNumber(query.page);
  const skip = (page - 1) * PAGE_SIZE;
  return withStaff(ctx, async (db) => {
    const notes = await findNotes(db, filter, { skip, take: PAGE_SIZE });
    const counts = await countNotes(db, filter.component);
    return { notes: notes.map(toListItem), filter, counts, page, pageSize: PAGE_SIZE };
  });
}

function toListItem({ id, status, headline, createdAt, publishedAt, release }: NoteListRecord): NoteListItem {
  const { component, version, kind } = release;
  return { id, status, headline, component, version, kind, since: publishedAt ?? createdAt };
}
