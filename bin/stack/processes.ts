import type { Env } from "#lib/env.ts";
import { type Child, startChild, untilMessage, WITH_PARENT } from "./child.ts";
import type { Closing } from "./closing.ts";
import type { PortalLog } from "./portal-log.ts";
import { untilReady } from "./ready.ts";
import { StartError } from "./start-error.ts";

/** How long open requests, and running jobs, may take to end. */
const DRAIN_LIMIT_MS = 10_000;

/** Starts worker and web and waits until both are ready. Returns a promise that fails when one of them ends. */
export async function startProcesses(
  env: Env,
  log: PortalLog,
  closing: Closing,
): Promise<{ broken: Promise<never> }> {
  const start = (name: string, ...args: string[]) => {
    const child = startChild(name, [WITH_PARENT, ...args], log.target);
    closing.defer({ stop: () => child.stop(DRAIN_LIMIT_MS), kill: child.kill });
    return child;
  };
  // Stopped in the opposite order: the web drains before the worker ends.
  const worker = start("worker", "--conditions=react-server", "bin/worker.ts");
  const web = start(
    "web server",
    "node_modules/next/dist/bin/next",
    "start",
    "-H",
    env.HOST,
    "-p",
    String(env.PORT),
  );
  const broken = unheardOf(Promise.race([worker, web].map((child) => failWhenEnded(child, log))));
  await Promise.race([Promise.all([untilMessage(worker), untilReady(env)]), broken]);
  return { broken };
}

async function failWhenEnded(child: Child, log: PortalLog): Promise<never> {
  const how = await child.ended;
  throw new StartError(
    `${log.lastWords()}\n\nThe ${child.name} ended by itself (${how}); its last words stand above.`.trim(),
  );
}

/** Failing before anybody waits for it is no failure of its own: parts end while everything is being stopped. */
export function unheardOf<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
