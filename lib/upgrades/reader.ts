import "server-only";
import type { StaffContext, TenantContext } from "#lib/auth/context.ts";
import { formatInstant, formatRelativeDays } from "#lib/time/format.ts";
import type { UpgradeDates } from "./rules.ts";
import type { ThreeDates, ToldInstant } from "./schema.ts";

/** Who reads: the side decides the words, `zone` the clocks of dates, `viewerZone` the reader's own. */
export type Reader = { side: "client" | "vendor"; now: Date; zone: string; viewerZone: string };

/** A client reads dates by the clocks of its site, the vendor by the reader's own. */
export function readerOf(ctx: TenantContext | StaffContext): Reader {
  const viewerZone = ctx.user.timeZone;
  if (ctx.kind === "staff") return { side: "vendor", now: ctx.now, zone: viewerZone, viewerZone };
  return { side: "client", now: ctx.now, zone: ctx.tenant.timeZone, viewerZone };
}

export function toldInstant(at: Date, zone: string): ToldInstant {
  return { at: at.toISOString(), text: formatInstant(at, zone) };
}

export function threeDates({ firstPossibleAt, decideBy, appliedBy }: UpgradeDates, zone: string): ThreeDates {
  return {
    firstPossible: toldInstant(firstPossibleAt, zone),
    decideBy: toldInstant(decideBy, zone),
    appliedBy: toldInstant(appliedBy, zone),
  };
}

/** "since today", "since Tuesday" */
export function sinceWords(at: Date, { now, zone }: Reader): string {
  const words = formatRelativeDays(now, at, zone);
  return words === "today" ? "since today" : words;
}

/** "18 days left", "today", "overdue since Tuesday" */
export function leftWords(at: Date, { now, zone }: Reader): string {
  const words = formatRelativeDays(now, at, zone);
  if (words === "today" && at <= now) return "overdue since today";
  return words.startsWith("since") ? `overdue ${words}` : words;
}
