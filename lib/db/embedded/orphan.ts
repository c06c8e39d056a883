import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { processInfo } from "./process-info.ts";

const PATIENCE_MS = 20_000;

/**
 * Stops the server that a killed start left behind on `cluster`, and tells whether there was one.
 * The caller holds the data folder's lock, so nobody uses that server. Throws when it does not stop within 20 s.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const pid = orphanOf(cluster);
  if (!pid) return false;
  process.kill(pid, "SIGINT");
  for (let waited = 0; processInfo(pid); waited += 50) {
    if (waited > PATIENCE_MS) {
      throw new Error(
        `A PostgreSQL left by an earlier start (process ${pid}) does not stop. End it: kill ${pid}`,
      );
    }
    await pause(50);
  }
  return true;
}

/** Its number stands in the first line of postmaster.pid; after a reboot that number may be anybody's. */
function orphanOf(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const command = pid > 0 ? processInfo(pid)?.command : undefined;
  return command?.includes("postgres") && command.includes(cluster) ? pid : undefined;
}
