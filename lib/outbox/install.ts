import pg from "pg";
import { PgBoss } from "pg-boss";
import { queueOptions, schedules } from "./queues.ts";

/** Creates pg-boss's tables, our queues and schedules as the owner, and lets the serving role use them. Safe to repeat. */
export async function installOutbox(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queueOptions)) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
    for (const { name } of await boss.getSchedules()) if (!(name in schedules)) await boss.unschedule(name);
    for (const [name, cron] of Object.entries(schedules)) await boss.schedule(name, cron, {}, { tz: "UTC" });
  } finally {
    await boss.stop({ graceful: false });
  }
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`grant usage on schema pgboss to portal_app;
      grant select, insert, update, delete on all tables in schema pgboss to portal_app;
      grant usage on all sequences in schema pgboss to portal_app;
      grant execute on all functions in schema pgboss to portal_app`);
  } finally {
    await client.end();
  }
}
