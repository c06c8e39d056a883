import "server-only";
import { methodWords } from "#lib/notifications/mails/method-words.ts";
import { clockChangeWords } from "#lib/time/clock-change.ts";
import { formatInstant, formatWindow } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { zoneAbbreviation } from "#lib/time/zone.ts";
import { offsetMinutes } from "#lib/time/zone-offset.ts";
import { type Party, sideOf } from "#lib/windows/party.ts";
import { partPath, windowPath } from "#lib/windows/paths.ts";
import { powersOf } from "./powers.ts";
import { protectionGap, stageOf } from "./rules.ts";
import type { Night } from "./schema.ts";
import { requiredSteps } from "./start-blockers.ts";
import type { NightRecord } from "./store.ts";
import { happened, toChanges, toChecks, toContacts, toExtensions, toLog, toSteps } from "./to-night-parts.ts";
import { endWords } from "./words.ts";

/** A window from agreement to report in one reader's words and clocks. */
export function toNight(record: NightRecord, party: Party): Night {
  const { id, startsAt, endsAt, timeZone, method, state, putBackAskedAt, closedAt } = record;
  const { tenant, enrollment } = record;
  const { upgrade } = enrollment;
  const side = sideOf(party);
  const zones = { siteZone: timeZone, viewerZone: party.user.timeZone };
  const gap = protectionGap(record.phases);
  const ended = endWords(state);
  const href = windowPath(tenant.slug, id, side);
  return {
    id,
    now: party.now.toISOString(),
    side,
    tenantName: tenant.name,
    upgradeTitle: upgrade.title,
    upgradeHref: partPath({ upgrade, tenant }, side),
    href,
    liveHref: `/api/live${href}`,
    stage: stageOf(record.phases),
    state,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    text: formatWindow(startsAt, endsAt, timeZone),
    clocks: threeClocks(startsAt, endsAt, zones),
    clockChange: clockChangeWords(startsAt, endsAt, zones),
    siteClock: {
      offsetMinutes: offsetMinutes(party.now, timeZone),
      name: zoneAbbreviation(party.now, timeZone),
    },
    method,
    methodText: methodWords(method),
    offline: plannedOffline(record),
    steps: toSteps(record),
    gap: gap && { from: gap.from.toISOString(), until: gap.until?.toISOString() ?? null },
    checks: toChecks(record),
    maintenancePageUrl: record.maintenancePageUrl,
    requiredSteps: requiredSteps(record),
    contacts: toContacts(record),
    changes: toChanges(record),
    extensions: toExtensions(record),
    putBack: putBackAskedAt && happened(putBackAskedAt, record.putBackAskedBy, timeZone),
    log: toLog(record),
    outcome: ended === null ? null : { label: ended, words: record.closingWords, closed: closed() },
    powers: powersOf(party, record),
  };

  function closed() {
    if (!closedAt) return null;
    return { ...happened(closedAt, record.closedBy, timeZone), text: formatInstant(closedAt, timeZone) };
  }
}

/** What is off, from when to when. */
export function plannedOffline({ method, startsAt, endsAt, timeZone }: NightRecord): string {
  if (method === "none")
    return "Nothing: the Realtime Engine stays in line, mitigations and data collection go on.";
  return `Active mitigations and data collection, from the moment it is out of line until it is back: at most ${formatWindow(startsAt, endsAt, timeZone)}.`;
}
