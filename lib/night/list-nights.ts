import "server-only";
import type { StaffContext } from "#lib/auth/context.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import { formatWindow } from "#lib/time/format.ts";
import { isUnderWay, stageOf } from "./rules.ts";
import type { ListedNight } from "./schema.ts";
import { findNights, type ListedRecord, MOST_TO_COME } from "./store.ts";
import { endWords, stageWords } from "./words.ts";

/** Windows that start within this many hours, or that wait for their outcome, are tonight's. */
const TONIGHT_HOURS = 18;

export type NightLists = {
  tonight: ListedNight[];
  coming: ListedNight[];
  past: ListedNight[];
  /** More are to come than are listed. */
  isCut: boolean;
};

/** The windows of all tenants: what runs or starts tonight, what is to come, and what ended, newest first. */
export async function listNights(ctx: StaffContext): Promise<NightLists> {
  const { standing: found, ended } = await withStaff(ctx, findNights);
  const standing = found.slice(0, MOST_TO_COME);
  const soon = new Date(ctx.now.getTime() + TONIGHT_HOURS * 3_600_000);
  const listed = (record: ListedRecord) => toListed(record, ctx);
  return {
    tonight: standing.filter(({ startsAt }) => startsAt <= soon).map(listed),
    coming: standing.filter(({ startsAt }) => startsAt > soon).map(listed),
    past: ended.map(listed),
    isCut: found.length > MOST_TO_COME,
  };
}

function toListed(record: ListedRecord, { now, user }: StaffContext): ListedNight {
  const { id, startsAt, endsAt, timeZone, state, crew, tenant, enrollment, phases, method } = record;
  const stage = stageOf(phases);
  return {
    id,
    tenantName: tenant.name,
    upgradeTitle: enrollment.upgrade.title,
    text: formatWindow(startsAt, endsAt, timeZone),
    yours: formatWindow(startsAt, endsAt, user.timeZone),
    crewName: crew.name,
    stage,
    state,
    ...standing(),
  };

  function standing(): { words: string; isDue: boolean } {
    const ended = endWords(state);
    if (ended !== null) return { words: ended, isDue: false };
    if (isUnderWay(stage)) return { words: stageWords(stage, method), isDue: false };
    if (stage === "back_in_line" || now >= endsAt) return { words: "Waits for its outcome", isDue: true };
    return now >= startsAt ? { words: "Late to start", isDue: true } : { words: "Scheduled", isDue: false };
  }
}
