import "server-only";
import { differenceInCalendarDays, subDays } from "date-fns";
import type { TenantContext } from "#lib/auth/context.ts";
import { withTenant } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { calendarDay, dayIn } from "#lib/time/week.ts";
import { readFeedFilter } from "./read-filter.ts";
import type { ChangesReport, FeedItem } from "./schema-feed.ts";
import { type FeedRecord, findFeed } from "./store-feed.ts";
import { toFeedItem } from "./to-feed-item.ts";

const MOST_DAYS = 366;
const MOST_NOTES = 500;
const USUAL_DAYS = 30;

/**
 * What was published to the tenant between two days of its calendar, both included, oldest first; without days the
 * last thirty. Throws DomainError `invalid_input` by field for days that are none, reversed, or too far apart.
 */
export async function getChanges(
  ctx: TenantContext,
  query: { from?: unknown; to?: unknown },
): Promise<ChangesReport> {
  const zone = ctx.tenant.timeZone;
  const to = readDay(query.to, "to") ?? calendarDay(ctx.now, zone);
  const from = readDay(query.from, "from") ?? calendarDay(subDays(ctx.now, USUAL_DAYS - 1), zone);
  const [first, last] = [dayIn(from, zone), dayIn(to, zone)];
  if (!first) throw refused("from", "Choose a day.");
  if (!last) throw refused("to", "Choose a day.");
  const days = differenceInCalendarDays(new Date(to), new Date(from));
  if (days < 0) throw refused("to", "The last day is before the first.");
  if (days >= MOST_DAYS) throw refused("from", `Choose ${MOST_DAYS} days at most, or look in parts.`);
  const reader = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const span = { since: first.startsAt, until: last.endsAt };
  const found = await withTenant(ctx, (db) =>
    findFeed(db, reader, { filter: readFeedFilter({}), span, before: null, take: MOST_NOTES + 1 }),
  );
  const isCut = found.length > MOST_NOTES;
  return { from, to, isCut, notes: found.slice(0, MOST_NOTES).map(withoutReader).toReversed() };
}

/** Null for a day that is not named. */
function readDay(day: unknown, field: string): string | null {
  if (day === undefined || day === "") return null;
  const read = readFeedFilter({ from: day }).from;
  if (!read) throw refused(field, "Choose a day, for example 2026-11-24.");
  return read;
}

function refused(field: string, message: string): DomainError {
  return new DomainError("invalid_input", "These days cannot be shown.", { [field]: [message] });
}

/** A report is read by others than who made it. */
function withoutReader({ isUnread: _isUnread, ...note }: FeedRecord): FeedItem {
  return toFeedItem(note);
}
