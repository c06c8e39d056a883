import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { notFound } from "#lib/errors.ts";
import { readerOf, threeDates, toldInstant } from "./reader.ts";
import { BOARD_PAGE_SIZE } from "./rules-board.ts";
import { boardFilter, boardPage, type UpgradeBoard } from "./schema-board.ts";
import { findSummaries, findUpgrade } from "./store.ts";
import { findBoard } from "./store-board.ts";
import { toBoardRow } from "./to-board-row.ts";
import { stripDays, toStrip } from "./to-strip.ts";

type Query = Record<string, string | string[] | undefined>;

/**
 * One upgrade over all tenants in it: totals, windows of the coming weeks, and a page of the parts that the address
 * narrows it to, longest wait first. Throws DomainError `not_found`.
 */
export async function getUpgradeBoard(
  ctx: StaffContext,
  slug: string,
  query: Query = {},
): Promise<UpgradeBoard> {
  const reader = readerOf(ctx);
  const filter = boardFilter.parse(query);
  const days = stripDays(ctx.now, reader.zone);
  return withStaff(ctx, async (db) => {
    const upgrade = await findUpgrade(db, slug);
    if (!upgrade) throw notFound();
    const scope = { upgradeId: upgrade.id, filter, now: ctx.now };
    const asked = boardPage.parse(query["page"]);
    const { totals, matching, rows, representatives, windows } = await findBoard(db, scope, asked, days);
    const summaries = await findSummaries(
      db,
      rows.map(({ id }) => id),
    );
    const pages = Math.max(1, Math.ceil(matching / BOARD_PAGE_SIZE));
    return {
      slug: upgrade.slug,
      title: upgrade.title,
      component: upgrade.component,
      announced: toldInstant(upgrade.announcedAt, reader.zone),
      dates: threeDates(upgrade, reader.zone),
      what: upgrade.what,
      expectedMinutes: upgrade.expectedMinutes,
      crewName: upgrade.crew.name,
      representativeName: upgrade.representative.user.name,
      deputyName: upgrade.deputy.user.name,
      confirmsAtOnce: upgrade.confirmsAtOnce,
      ...{ filter, totals, matching, representatives, pages },
      page: Math.min(asked, pages),
      rows: rows.flatMap(({ id, asked: steps, done, overdue, nudgedAt }) => {
        const summary = summaries.find((one) => one.id === id);
        const facts = {
          id,
          steps: { asked: steps, done, overdue },
          nudgedAt: nudgedAt === null ? null : new Date(nudgedAt),
        };
        return summary ? [toBoardRow(facts, summary, reader)] : [];
      }),
      strip: toStrip(windows, days, upgrade.crew.name, reader.zone),
      mayNudge: ctx.role !== "operator",
    };
  });
}
