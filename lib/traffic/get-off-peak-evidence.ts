import "server-only";
import type { TenantContext } from "#lib/auth/context.ts";
import { readSuitableTimes } from "#lib/blackouts/read-suitable-times.ts";
import { type ScopedDb, withTenant } from "#lib/db/tenant-db.ts";
import { formatDay, formatInstant } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { blackoutLimits } from "./blackout-limits.ts";
import { expectedRequests, forecastTraffic } from "./off-peak.ts";
import { pictureOfWeek } from "./rules.ts";
import type { OffPeakEvidence, SuggestedWindow, TimeSpan, WindowSuggestion } from "./schema.ts";
import { findTraffic } from "./store.ts";
import { type SuggestOptions, suggestWindows } from "./suggest-windows.ts";

type Question = Omit<SuggestOptions, "forecast" | "zone">;

/** Whose traffic it is, and who reads about it. */
type Reader = { tenant: { id: string; timeZone: string }; user: { timeZone: string } };

/**
 * What the tenant's own traffic says about when to pause: the picture of its week and the quietest windows that its
 * blackouts and off-peak hours allow.
 */
export function getOffPeakEvidence(
  ctx: TenantContext,
  question: Pick<Question, "durationMinutes" | "from" | "to" | "top">,
): Promise<OffPeakEvidence> {
  return withTenant(ctx, async (db) => {
    const span = { startsAt: question.from, endsAt: question.to };
    const { blackouts, offPeakHours } = await readSuitableTimes(db, ctx.tenant.id, span);
    return readOffPeakEvidence(ctx, db, { ...question, ...blackoutLimits(blackouts), offPeakHours });
  });
}

/** The same for an upgrade, whose limits the caller knows, inside a transaction that is already open. */
export async function readOffPeakEvidence(
  ctx: Reader,
  db: ScopedDb,
  question: Question,
): Promise<OffPeakEvidence> {
  const zone = ctx.tenant.timeZone;
  const traffic = await findTraffic(db, ctx.tenant.id);
  if (!traffic)
    return { profile: null, picture: null, suggestions: [], whyNone: "There is no traffic file yet." };
  const { profile, hours } = traffic;
  const forecast = forecastTraffic(hours, zone);
  const { suggestions, whyNone } = suggestWindows({ ...question, forecast, zone });
  return {
    profile: {
      fileName: profile.fileName,
      rowCount: profile.rowCount,
      span: `${formatDay(profile.firstAt, zone)} to ${formatDay(profile.lastAt, zone)}`,
      uploaded: `${profile.uploadedBy}, ${formatInstant(profile.uploadedAt, ctx.user.timeZone)}`,
    },
    picture: pictureOfWeek(forecast),
    suggestions: suggestions.map((suggestion) => toDto(suggestion, ctx)),
    whyNone,
  };
}

/** Requests expected in each window, null where the traffic does not say. */
export async function expectRequests(
  { tenant }: Pick<Reader, "tenant">,
  db: ScopedDb,
  windows: TimeSpan[],
): Promise<(number | null)[]> {
  const traffic = await findTraffic(db, tenant.id);
  const forecast = forecastTraffic(traffic?.hours ?? [], tenant.timeZone);
  return windows.map((window) => expectedRequests(window, forecast, tenant.timeZone)?.expected ?? null);
}

function toDto(suggestion: WindowSuggestion, ctx: Reader): SuggestedWindow {
  const { startsAt, endsAt, ...rest } = suggestion;
  const clocks = threeClocks(startsAt, endsAt, {
    siteZone: ctx.tenant.timeZone,
    viewerZone: ctx.user.timeZone,
  });
  return { ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), clocks };
}
