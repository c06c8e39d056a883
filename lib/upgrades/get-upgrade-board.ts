import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { askedWords } from "./asked-words.ts";
import { readerOf, sinceWords, threeDates, toldInstant } from "./reader.ts";
import type { UpgradeBoard } from "./schema.ts";
import { findBoard } from "./store.ts";
import { windowWords } from "./to-summary.ts";

/** One upgrade with every tenant in it, longest wait first. Throws DomainError `not_found`. */
export async function getUpgradeBoard(ctx: StaffContext, slug: string): Promise<UpgradeBoard> {
  const reader = readerOf(ctx);
  const board = await withStaff(ctx, (db) => findBoard(db, slug));
  if (!board) throw notFound();
  return {
    slug: board.slug,
    title: board.title,
    component: board.component,
    announced: toldInstant(board.announcedAt, reader.zone),
    dates: threeDates(board, reader.zone),
    what: board.what,
    expectedMinutes: board.expectedMinutes,
    crewName: board.crew.name,
    representativeName: board.representative.user.name,
    deputyName: board.deputy.user.name,
    // Only what a row shows: a board has hundreds of them.
    rows: board.enrollments.map((enrollment) => {
      const { tenant, state, waitingSince, windows } = enrollment;
      return {
        tenantName: tenant.name,
        tenantSlug: tenant.slug,
        representativeName: tenant.representative.user.name,
        state,
        waiting: sinceWords(waitingSince, reader),
        waitingSince: waitingSince.toISOString(),
        words: windows[0] ? windowWords(windows[0]) : askedWords(enrollment, reader),
      };
    }),
  };
}
