import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { hasRole } from "#lib/auth/tenant-context.ts";
import { liesInHours } from "#lib/blackouts/rules-hours.ts";
import type { WeeklyHours } from "#lib/blackouts/schema.ts";
import { formatClock } from "#lib/time/format.ts";
import type { MonthDay } from "#lib/time/month.ts";
import { hourOfWeek, toTypedWall, toWallTime } from "#lib/time/wall-time.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { partPath } from "#lib/windows/paths.ts";
import { leadHoursFor, windowMinutes } from "#lib/windows/rules.ts";
import type { ChoiceTerms } from "#lib/windows/schema.ts";
import { freeStarts, outsideWords, TOO_SOON } from "./free-starts.ts";
import type { DayExtras } from "./lay-out.ts";
import type { AskedUpgrade, FreeWindow } from "./schema.ts";
import type { PartRecord } from "./store.ts";

export function askedUpgrade({ upgrade: { slug, title, expectedMinutes } }: PartRecord): AskedUpgrade {
  return { slug, title, minutes: windowMinutes(expectedMinutes) };
}

/** What a day tells of the windows that are free for one part in an upgrade, in its cell and in its list. */
export function freeWindows(
  ctx: TenantContext,
  part: PartRecord,
  { busy, offPeakHours }: { busy: TimeSpan[]; offPeakHours: WeeklyHours[] },
) {
  const { timeZone: zone, slug } = ctx.tenant;
  const { upgrade, windows } = part;
  const leadHours = leadHoursFor("client", windows[0], ctx.now);
  const terms: ChoiceTerms = { ...upgrade, now: ctx.now, leadHours };
  const { minutes, title } = askedUpgrade(part);
  const startsOn = (day: MonthDay) => freeStarts(day, { terms, minutes, busy, zone });
  const proposeHref = `${partPath({ upgrade, tenant: { slug } }, "client")}/propose`;
  const toFree = (startsAt: Date): FreeWindow => ({
    text: formatClock(startsAt, zone),
    href: hasRole(ctx, "coordinator") ? `${proposeHref}?${startQuery(startsAt, zone)}` : null,
    isOffPeak: liesInHours(offPeakHours, weekTime(startsAt, zone), minutes),
  });
  return {
    extrasOf(day: MonthDay): DayExtras {
      const noneWords = outsideWords(day, terms);
      if (noneWords !== null)
        return { free: null, noneWords, foot: noneWords === TOO_SOON ? ["Too soon"] : [] };
      const { length } = startsOn(day);
      return { free: length, noneWords: "", foot: [length > 0 ? `${length} free` : "None free"] };
    },
    open(day: MonthDay): { free: FreeWindow[]; freeWords: string } {
      const outside = outsideWords(day, terms);
      if (outside === "") return { free: [], freeWords: "" };
      const words = (what: string) => `${title}, ${minutes} minutes: ${what}`;
      if (outside === TOO_SOON)
        return {
          free: [],
          freeWords: words(`too soon, a window is agreed ${leadHours} hours ahead at least.`),
        };
      if (outside) return { free: [], freeWords: words(`no window, ${outside}.`) };
      const free = startsOn(day).map(toFree);
      return {
        free,
        freeWords: words(free.length > 0 ? "free to start at" : "nothing is free on this day."),
      };
    },
  };
}

function weekTime(at: Date, zone: string): { weekday: number; minute: number } {
  const [hour = 0, minute = 0] = toWallTime(at, zone).slice("2026-12-01T".length).split(":").map(Number);
  return { weekday: Math.floor(hourOfWeek(at, zone) / 24) + 1, minute: hour * 60 + minute };
}

/** "start=2026-12-01T02:00", with which of the two where clocks show it twice. */
function startQuery(startsAt: Date, zone: string): string {
  const { wallStart: start, ...fold } = toTypedWall(startsAt, zone);
  return new URLSearchParams({ start, ...fold }).toString();
}
