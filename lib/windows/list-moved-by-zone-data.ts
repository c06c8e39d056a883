import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { formatInstant, formatWallTime } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { resolveWallTime } from "#lib/time/wall-time.ts";
import { isStillShown, zoneDataVersion } from "#lib/time/zone-data.ts";
import { partPath } from "./paths.ts";
import type { ChosenInstant, MovedByZoneData, MovedWindow } from "./schema-zone-data.ts";
import { findChoicesById, findKeptTimes, findWindowsById, MOST_MOVED } from "./store-zone-data.ts";

/**
 * The windows to come, agreed and offered, whose chosen time no longer names their instant by the time zone data in
 * use: nothing is moved by itself, somebody is asked. At most 100, soonest first.
 */
export async function listMovedByZoneData(ctx: StaffContext): Promise<MovedByZoneData> {
  const { windows, choices } = await withStaff(ctx, (db) => readMovedByZoneData(db, ctx.now));
  return {
    version: zoneDataVersion(),
    agreed: windows.map((window) => toMoved(window, window.enrollment, window.sequence, ctx)),
    offered: choices.map((choice) => toMoved(choice, choice.proposal.enrollment, null, ctx)),
  };
}

/** The same in a transaction that is already open: one statement, and one more for each kind that has any. */
export async function readMovedByZoneData(db: StaffDb, now: Date) {
  const kept = await findKeptTimes(db, now);
  const moved = kept.filter((time) => !isStillShown(time)).slice(0, MOST_MOVED);
  const idsOf = (wanted: string) => moved.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const [windowIds, choiceIds] = [idsOf("window"), idsOf("choice")];
  return {
    windows: windowIds.length > 0 ? await findWindowsById(db, windowIds) : [],
    choices: choiceIds.length > 0 ? await findChoicesById(db, choiceIds) : [],
  };
}

export type MovedByZone = Awaited<ReturnType<typeof readMovedByZoneData>>;
type Time = Pick<MovedByZone["windows"][number], "id" | "startsAt" | "endsAt" | "timeZone" | "wallStart">;
type Part = MovedByZone["windows"][number]["enrollment"];

function toMoved(
  { id, startsAt, endsAt, timeZone, wallStart }: Time,
  { tenant, upgrade, proposals: [newest] }: Part,
  sequence: number | null,
  ctx: StaffContext,
): MovedWindow {
  const zones = { siteZone: timeZone, viewerZone: ctx.user.timeZone };
  return {
    id,
    sequence,
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    href: partPath({ upgrade, tenant }, "vendor"),
    chosen: formatWallTime(wallStart, timeZone),
    clocks: threeClocks(startsAt, endsAt, zones),
    clockChange: clockChangeWords(startsAt, endsAt, zones),
    chosenInstants: chosenInstants(wallStart, timeZone),
    newestVersion: newest?.version ?? 0,
    hasOpenOffer: newest?.state === "proposed" && newest.expiresAt > ctx.now,
  };
}

function chosenInstants(wall: string, zone: string): ChosenInstant[] {
  const resolved = resolveWallTime(wall, zone);
  const words = (at: Date) => ({ text: formatInstant(at, zone), utc: formatInstant(at, "UTC") });
  if (resolved.kind === "gap") return [];
  if (resolved.kind === "ok") return [words(resolved.instant)];
  return [
    { fold: "earlier", ...words(resolved.earlier) },
    { fold: "later", ...words(resolved.later) },
  ];
}
