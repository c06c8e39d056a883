import "server-only";
import { hasRole } from "#lib/auth/tenant-context.ts";
import type { Party } from "#lib/windows/party.ts";
import { earliestMove, isUnderWay, nextPhase, outcomesFor, stageOf } from "./rules.ts";
import type { NightPowers } from "./schema.ts";
import { startBlockers } from "./start-blockers.ts";
import type { NightRecord } from "./store.ts";
import { moveWords, outcomeWords } from "./words.ts";

/** Whether this person takes part in the night: any of the vendor's people, and who decides for the client. */
export function takesPart(party: Party): boolean {
  return party.kind === "staff" || hasRole(party, "coordinator");
}

/** What the page offers this person; every act is judged again when it comes. */
export function powersOf(party: Party, record: NightRecord): NightPowers {
  const { state, method, phases, startsAt, extensions, putBackAskedAt } = record;
  const { now } = party;
  const stage = stageOf(phases);
  const stands = state === "confirmed" && takesPart(party);
  const vendor = stands && party.kind === "staff";
  const next = nextPhase(method, stage);
  const isOut = isUnderWay(stage) && phases.some(({ phase }) => phase === "out_of_line");
  const openExtension = extensions.some(({ answer }) => answer === null);
  const blockers = stage === "scheduled" ? startBlockers(record, now) : [];
  return {
    move: vendor && next ? { to: next, label: moveWords(next, method), blockers } : null,
    mayReturn: vendor && isUnderWay(stage) && next !== "back_in_line",
    mayAskExtension: vendor && !openExtension && mayExtend(record, now),
    mayAnswerExtension: stands && !vendor && openExtension && mayExtend(record, now),
    mayTakeBackExtension: vendor && openExtension && mayExtend(record, now),
    mayAskPutBack: stands && isOut && !putBackAskedAt,
    mayWrite: stands,
    mayCheck: stands && stage === "scheduled",
    mayEnterPage: stands && !vendor && stage === "scheduled" && method === "maintenance_page",
    outcomes: vendor
      ? outcomesFor(stage, startsAt, now).map((value) => ({ value, label: outcomeWords[value] }))
      : [],
    mayDraftNote:
      party.kind === "staff" &&
      party.role !== "operator" &&
      (state === "completed" || state === "completed_no_op"),
  };
}

/** More time is asked for and given from shortly before the start until the work is over. */
export function mayExtend({ state, phases, startsAt }: NightRecord, now: Date): boolean {
  return state === "confirmed" && stageOf(phases) !== "back_in_line" && now >= earliestMove(startsAt);
}
