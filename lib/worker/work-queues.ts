import "server-only";
import type { JobWithMetadata, PgBoss } from "pg-boss";
import { systemClock } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { newBoss } from "#lib/outbox/boss.ts";
import { type JobData, type JobName, jobs } from "#lib/outbox/queues.ts";
import { handlers } from "./handlers.ts";

export type Worker = {
  /** Takes no new job, waits for the running ones, and gives back to the queue what does not end in time. */
  stop(timeoutMs: number): Promise<void>;
};

/** Starts working every queue as the serving role. Throws when the database is not reachable. */
export async function workQueues(): Promise<Worker> {
  const boss = newBoss(6, { useListenNotify: true });
  boss.on("error", (error) => log.error({ err: error }, "queue error"));
  boss.on("warning", (warning) => log.warn({ warning: warning.message }, "queue warning"));
  await boss.start();
  for (const name of Object.keys(jobs) as JobName[]) await workQueue(boss, name);
  return { stop: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs }) };
}

async function workQueue<N extends JobName>(boss: PgBoss, name: N): Promise<void> {
  await boss.work(
    name,
    { includeMetadata: true, localConcurrency: 2, notifyPollingIntervalSeconds: 5 },
    async ([job]) => {
      if (job) await runJob(name, job);
    },
  );
}

/** Only the job's name, id, length and outcome are logged: data and links stay out. */
async function runJob<N extends JobName>(name: N, job: JobWithMetadata<unknown>): Promise<void> {
  const started = systemClock();
  const note = (outcome: string) => ({
    job: name,
    id: job.id,
    ms: systemClock().getTime() - started.getTime(),
    outcome,
  });
  try {
    const data = jobs[name].parse(job.data) as JobData<N>;
    log.info(
      note(
        await handlers[name](data, {
          now: started,
          number: job.retryCount + 1,
          isLast: job.retryCount >= job.retryLimit,
        }),
      ),
      "job done",
    );
  } catch (error) {
    log.warn(
      { ...note("failed"), reason: error instanceof Error ? error.message : String(error) },
      "job failed",
    );
    throw error;
  }
}
