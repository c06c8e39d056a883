import "server-only";
import type { JobResult, JobWithMetadata, PgBoss } from "pg-boss";
import { systemClock } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { newBoss } from "#lib/outbox/boss.ts";
import { type JobData, type JobName, jobs } from "#lib/outbox/queues.ts";
import { handlers } from "./handlers.ts";

export type Worker = {
  /** Takes no new job, waits for the running ones, and gives back to the queue what does not end in time. */
  stop(timeoutMs: number): Promise<void>;
};

/** Jobs taken together run side by side, each with its own outcome; a full batch is followed by the next at once. */
const pace = { batchSize: 5, burstWhenBatchFull: true, localConcurrency: 2, notifyPollingIntervalSeconds: 5 };

/** Starts working every queue as the serving role. Throws when the database is not reachable. */
export async function workQueues(): Promise<Worker> {
  const boss = newBoss(6, { useListenNotify: true, schedule: true });
  boss.on("error", (error) => log.error({ err: error }, "queue error"));
  boss.on("warning", (warning) => log.warn({ warning: warning.message }, "queue warning"));
  await boss.start();
  for (const name of Object.keys(jobs) as JobName[]) await workQueue(boss, name);
  return { stop: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs }) };
}

async function workQueue(boss: PgBoss, name: JobName): Promise<void> {
  const options = { ...pace, includeMetadata: true, perJobResults: true } as const;
  await boss.work(name, options, (batch) => Promise.all(batch.map((job) => runJob(name, job))));
}

/** Only the job's name, id, length and outcome are logged: data and links stay out. */
async function runJob<N extends JobName>(name: N, job: JobWithMetadata<unknown>): Promise<JobResult> {
  const { id, retryCount, retryLimit } = job;
  const now = systemClock();
  const took = () => ({ job: name, id, ms: systemClock().getTime() - now.getTime() });
  try {
    const data = jobs[name].parse(job.data) as JobData<N>;
    const attempt = { now, number: retryCount + 1, isLast: retryCount >= retryLimit };
    const outcome = await handlers[name](data, attempt);
    log.info({ ...took(), outcome }, "job done");
    return { id, status: "completed", output: { outcome } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ ...took(), outcome: "failed", reason }, "job failed");
    return { id, status: "failed", output: { reason } };
  }
}
