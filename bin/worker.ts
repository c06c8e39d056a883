import { assertTenancy } from "#lib/db/assert-tenancy.ts";
import { disconnect } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { closeMail } from "#lib/mail/transport.ts";
import { startMailbox } from "#lib/mailbox/start-mailbox.ts";
import { closeSender } from "#lib/outbox/enqueue.ts";
import { workQueues } from "#lib/worker/work-queues.ts";

/** How long a running job may take to end after a signal; then it goes back to its queue. */
const GRACE_MS = 6_000;

await assertTenancy();
const mailbox = env().PORTAL_MODE === "demonstration" ? await startMailbox() : undefined;
const worker = await workQueues();
log.info({ mailbox: mailbox?.port }, "worker ready");
process.send?.("ready");

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, "worker stops");
  await worker.stop(GRACE_MS);
  closeMail();
  await mailbox?.close();
  await closeSender();
  await disconnect();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
