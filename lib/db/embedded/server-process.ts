import { type ChildProcess, spawn } from "node:child_process";
import type { Home } from "./home.ts";

const START_LIMIT_MS = 30_000;

/** Runs `postgres` on the cluster and port until it accepts connections. Throws with its last words otherwise. */
export async function launchServer(home: Home, cluster: string, port: number): Promise<ChildProcess> {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "max_connections=100",
  ];
  const child = spawn(
    home.binaries.postgres,
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...home.identity,
      cwd: cluster,
      detached: true, // Ctrl-C reaches our process alone, which then stops things in order.
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  // However this process ends, the server is told to end too.
  const tell = () => child.kill("SIGINT");
  process.once("exit", tell);
  child.once("exit", () => process.off("exit", tell));
  await untilReady(child);
  return child;
}

function untilReady(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = "";
  const timer = setTimeout(() => {
    child.kill("SIGQUIT");
    reject(new Error(`PostgreSQL did not start within 30 s. ${lastWords(said)}`));
  }, START_LIMIT_MS);
  const ended = (code: number | null) =>
    reject(new Error(`PostgreSQL ended with code ${code}. ${lastWords(said)}`));
  child.once("error", reject);
  child.once("exit", ended);
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes("ready to accept connections")) resolve();
  };
  child.stderr?.on("data", listen);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off("exit", ended);
    child.stderr?.off("data", listen).resume();
  });
}

function lastWords(said: string): string {
  const faults = said.split("\n").filter((line) => /FATAL|ERROR|PANIC|HINT/.test(line));
  return (faults.length > 0 ? faults : said.split("\n").slice(-4)).join(" ").slice(-600);
}

/** Ends the server, letting it write everything down ("fast"), or at once where `hard` ("immediate"). */
export function stopServer(server: ChildProcess, hard = false): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once("exit", () => done());
    server.kill(hard ? "SIGQUIT" : "SIGINT");
  });
}
