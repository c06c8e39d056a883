import "server-only";
import { inBatches } from "#lib/db/batches.ts";
import { withStaff } from "#lib/db/tenant-db.ts";
import type { Attempt } from "#lib/outbox/attempt.ts";
import { dueReminder, reminderRungs } from "./rules.ts";
import { startBlockers } from "./start-blockers.ts";
import { findNight, findStarting } from "./store.ts";
import { tellNight } from "./tell-night.ts";

/**
 * Reminds both sides of every window that is due one: 72 h, 24 h and 60 minutes before. Each rung is told once for each
 * time a window has; after a pass that was missed the nearest rung alone is told, and none after the start.
 */
export async function remindWindows(_data: object, { now }: Attempt): Promise<string> {
  const system = { kind: "system", now } as const;
  const until = new Date(now.getTime() + reminderRungs["72h"] * 60_000);
  let told = 0;
  for await (const windows of inBatches((batch) =>
    withStaff(system, (db) => findStarting(db, now, until, batch)),
  ))
    for (const { id } of windows) if (await withStaff(system, (db) => remind(db, id, now))) told += 1;
  return `reminded of ${told}`;
}

async function remind(db: Parameters<typeof findNight>[0], id: string, now: Date): Promise<boolean> {
  const record = await findNight(db, id);
  const rung = record?.state === "confirmed" ? dueReminder(record.startsAt, now) : null;
  if (!record || !rung) return false;
  return tellNight(
    db,
    record,
    "window.reminder",
    {
      minutesLeft: Math.round((record.startsAt.getTime() - now.getTime()) / 60_000),
      missing: startBlockers(record, record.startsAt),
    },
    `remind:${record.id}:${record.sequence}:${rung}`,
  );
}
