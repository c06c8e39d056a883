import "server-only";
import { methodWords } from "#lib/notifications/mails/method-words.ts";
import { formatInstant, formatWindow } from "#lib/time/format.ts";
import { threeClocks } from "#lib/time/three-clocks.ts";
import { type Party, withParty } from "#lib/windows/party.ts";
import { readNight } from "./get-night.ts";
import { gapMinutes, protectionGap } from "./rules.ts";
import type { NightReport, ReportInstant } from "./schema-report.ts";
import { requiredSteps } from "./start-blockers.ts";
import type { NightRecord } from "./store.ts";
import { toChanges, toChecks, toExtensions } from "./to-night-parts.ts";
import { endWords, stageWords } from "./words.ts";

/** The report of a window that this person may see. Throws DomainError `not_found`. */
export async function getNightReport(party: Party, windowId: string): Promise<NightReport> {
  const record = await withParty(party, (db) => readNight(db, party, windowId));
  return toReport(record, party.now, party.user.timeZone);
}

/** What remains of a night, by the site's clocks and in UTC. */
export function toReport(record: NightRecord, now: Date, viewerZone: string): NightReport {
  const { timeZone: zone, method, state, phases, closedAt, closedBy, putBackAskedAt, startsAt } = record;
  const instant = (at: Date): ReportInstant => ({
    at: at.toISOString(),
    site: formatInstant(at, zone),
    utc: formatInstant(at, "UTC"),
  });
  const gap = protectionGap(phases);
  const endsAt = plannedEnd(record);
  const [first, last] = [phases[0], phases.find(({ phase }) => phase === "back_in_line")];
  return {
    windowId: record.id,
    tenantName: record.tenant.name,
    upgradeTitle: record.enrollment.upgrade.title,
    timeZone: zone,
    outcome: endWords(state) ?? "Not closed yet",
    isClosed: state !== "confirmed",
    words: record.closingWords,
    closed: closedAt && { ...instant(closedAt), by: closedBy?.name ?? "The portal" },
    method: methodWords(method),
    planned: {
      text: formatWindow(startsAt, endsAt, zone),
      clocks: threeClocks(startsAt, endsAt, { siteZone: zone, viewerZone }),
      startsAt: instant(startsAt),
      endsAt: instant(endsAt),
    },
    actual: { began: first ? instant(first.at) : null, ended: last ? instant(last.at) : null },
    gap: gap && {
      minutes: gapMinutes(gap.from.getTime(), (gap.until ?? now).getTime()),
      from: instant(gap.from),
      until: gap.until && instant(gap.until),
    },
    phases: phases.map(({ phase, at, by }) => ({
      ...instant(at),
      label: stageWords(phase, method),
      by: by.name,
    })),
    extensions: toExtensions(record).map(({ id: _id, ...extension }) => extension),
    putBack: putBackAskedAt && { ...instant(putBackAskedAt), by: record.putBackAskedBy?.name ?? "Somebody" },
    checks: toChecks(record).map(({ kind: _kind, ...check }) => check),
    requiredSteps: requiredSteps(record),
    changes: toChanges(record).map(({ what, was, becomes, reason, changed }) => ({
      ...{ what, was, becomes, reason },
      ...{ by: changed.by, at: changed.text },
    })),
    log: record.log.map(({ at, by, side, text }) => ({ ...instant(at), by: by.name, side, text })).reverse(),
  };
}

/** The end as it was agreed, before any extension. */
function plannedEnd({ endsAt, changes }: NightRecord): Date {
  return changes.find(({ kind }) => kind === "extended")?.fromEndsAt ?? endsAt;
}
