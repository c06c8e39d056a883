import "server-only";
import { formatWallTime, formatWindow } from "#lib/time/format.ts";
import { toWallTime } from "#lib/time/wall-time.ts";
import { isStillShown } from "#lib/time/zone-data.ts";
import { overlap } from "#lib/traffic/rules-suggest.ts";
import type { TimeSpan } from "#lib/traffic/schema.ts";
import { windowPath } from "#lib/windows/paths.ts";
import { REST_HOURS } from "#lib/windows/rules.ts";
import type { SideName } from "#lib/windows/schema.ts";
import type { Clash } from "./schema.ts";
import type { WindowRecord } from "./store.ts";

/** A hard blackout; null is the vendor's, which holds for all. */
type Closed = TimeSpan & { tenantId: string | null; reason: string };

export const MOST_CLASHES = 50;

/**
 * Agreed windows to come that do not go together with something: a blackout that was laid over them, another window of
 * the same tenant too near, one that the crew has without a pause, clocks that will show another time than was agreed.
 * (A crew with two windows at once does not exist: the database refuses it.)
 */
export function findClashes(windows: WindowRecord[], closed: Closed[], now: Date, side: SideName): Clash[] {
  const coming = windows.filter(({ state, endsAt }) => state === "confirmed" && endsAt > now);
  return coming
    .flatMap((window, index) => {
      const words = [
        ...blackoutWords(window, closed),
        ...soonAfter(coming, index).flatMap((next) => pairWords(window, next, side)),
        ...clockWords(window),
      ];
      return words.map((text) => ({
        key: `${window.id} ${text}`,
        text: `${nameOf(window, side)}: ${text}`,
        href: windowPath(window.tenant.slug, window.id, side),
      }));
    })
    .slice(0, MOST_CLASHES);
}

/** The windows, in the order of their starts, that begin before this one's rest has ended. */
function soonAfter(windows: WindowRecord[], index: number): WindowRecord[] {
  const until = windows[index]?.restsUntil ?? new Date(0);
  const end = windows.findIndex(({ startsAt }, at) => at > index && startsAt > until);
  return windows.slice(index + 1, end === -1 ? undefined : end);
}

function nameOf({ enrollment, tenant, startsAt, endsAt, timeZone }: WindowRecord, side: SideName): string {
  const whose = side === "vendor" ? ` for ${tenant.name}` : "";
  return `${enrollment.upgrade.title}${whose}, ${formatWindow(startsAt, endsAt, timeZone)}`;
}

function blackoutWords(window: WindowRecord, closed: Closed[]): string[] {
  return closed
    .filter(({ tenantId }) => tenantId === null || tenantId === window.tenantId)
    .filter((blackout) => overlap(blackout, window))
    .map(({ reason }) => `it lies in a hard blackout, “${reason}”.`);
}

function pairWords(window: WindowRecord, next: WindowRecord, side: SideName): string[] {
  const { title } = next.enrollment.upgrade;
  if (next.tenantId === window.tenantId && next.startsAt < window.restsUntil)
    return [`less than ${REST_HOURS} hours before the next window, for ${title}.`];
  const isWithoutPause = next.crewId === window.crewId && next.startsAt.getTime() === window.endsAt.getTime();
  return side === "vendor" && isWithoutPause
    ? [`${window.crew.name} goes on without a pause to ${next.tenant.name}.`]
    : [];
}

function clockWords(window: WindowRecord): string[] {
  if (isStillShown(window)) return [];
  const { startsAt, timeZone, wallStart } = window;
  const [now, agreed] = [toWallTime(startsAt, timeZone), wallStart].map((wall) =>
    formatWallTime(wall, timeZone),
  );
  return [`clocks will show ${now} instead of ${agreed}: the rules of the time zone changed.`];
}
