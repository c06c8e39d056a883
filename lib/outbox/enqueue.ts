import "server-only";
import { fromPrisma, type PgBoss } from "pg-boss";
import type { Prisma } from "#lib/db/generated/client.ts";
import { newBoss } from "./boss.ts";
import { type JobData, type JobName, jobs } from "./queues.ts";

const held = globalThis as typeof globalThis & { portalSender?: Promise<PgBoss> };

/** A pg-boss that only sends: the worker process supervises and works. */
function sender(): Promise<PgBoss> {
  held.portalSender ??= (async () => {
    const boss = newBoss(2, { supervise: false });
    boss.on("error", () => {});
    await boss.start();
    return boss;
  })();
  held.portalSender.catch(() => {
    held.portalSender = undefined;
  });
  return held.portalSender;
}

/** Enqueues a job in the caller's transaction: it exists exactly when the decision does. It runs at once, or after an instant. */
export async function enqueue<N extends JobName>(
  tx: Prisma.TransactionClient,
  name: N,
  data: JobData<N>,
  startAfter?: Date,
): Promise<void> {
  const boss = await sender();
  await boss.send(name, jobs[name].parse(data), { db: fromPrisma(tx), ...(startAfter && { startAfter }) });
}

/** The same for many jobs of one kind, in one statement. */
export async function enqueueAll<N extends JobName>(
  tx: Prisma.TransactionClient,
  name: N,
  all: JobData<N>[],
): Promise<void> {
  if (all.length === 0) return;
  const boss = await sender();
  await boss.insert(
    name,
    all.map((data) => ({ data: jobs[name].parse(data) })),
    { db: fromPrisma(tx) },
  );
}

/** Lets go of the sender's connections; for scripts and tests. */
export async function closeSender(): Promise<void> {
  const boss = await held.portalSender?.catch(() => undefined);
  held.portalSender = undefined;
  await boss?.stop({ graceful: false });
}
