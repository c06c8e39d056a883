import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { openCluster } from "./embedded/cluster.ts";
import { freePort } from "./embedded/free-port.ts";
import { type Home, prepareHome } from "./embedded/home.ts";
import { stopOrphan } from "./embedded/orphan.ts";
import { ensurePortalDatabase } from "./embedded/portal-database.ts";
import { launchServer, stopServer } from "./embedded/server-process.ts";

export { freePort } from "./embedded/free-port.ts";

/** A running PostgreSQL of our own. */
export type EmbeddedServer = {
  /** Login of the role that owns and migrates; not a superuser. */
  url: string;
  /** The server process's own superuser, for creating databases in tests. */
  superuserUrl: string;
  /** Stops the server: "fast", so that running transactions end, or at once. */
  stop: (hard?: boolean) => Promise<void>;
  /** Deletes the stopped server's data; for tests. */
  erase: () => void;
  /** Settles with the exit code when the server ends, whoever ended it. */
  ended: Promise<number | null>;
};

/**
 * Starts the PostgreSQL that npm brought, with its data under `dataDir`, on a free loopback port.
 * One left behind by a killed start is stopped first. Throws with the server's last words when it does not come up.
 */
export async function startEmbeddedServer(dataDir: string): Promise<EmbeddedServer> {
  const home = await prepareHome(dataDir);
  const cluster = openCluster(home);
  await stopOrphan(cluster.folder);
  const { server, port } = await launchOnFreePort(home, cluster.folder);
  const superuserUrl = `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  await ensurePortalDatabase(superuserUrl, cluster.password);
  return {
    url: `postgresql://portal_owner:${cluster.password}@127.0.0.1:${port}/portal`,
    superuserUrl,
    stop: (hard) => stopServer(server, hard),
    erase: () => rmSync(home.folder, { recursive: true, force: true }),
    ended: new Promise((resolve) => server.once("exit", resolve)),
  };
}

async function launchOnFreePort(
  home: Home,
  cluster: string,
  attempts = 3,
): Promise<{ server: ChildProcess; port: number }> {
  const port = await freePort();
  try {
    return { server: await launchServer(home, cluster, port), port };
  } catch (error) {
    // Between finding the port and binding it, another process may have taken it.
    const taken = error instanceof Error && error.message.includes("could not create any TCP/IP sockets");
    if (!taken || attempts === 1) throw error;
    return launchOnFreePort(home, cluster, attempts - 1);
  }
}
