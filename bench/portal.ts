import { randomBytes } from "node:crypto";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "#lib/clock.ts";
import { type EmbeddedServer, freePort, startEmbeddedServer } from "#lib/db/embedded-server.ts";
import { migrate } from "#lib/db/migrate.ts";
import { completeEnv, type Env } from "#lib/env.ts";
import type { Closing } from "../bin/stack/closing.ts";
import { letGoAfter } from "../bin/stack/database.ts";
import { buildWhenStale } from "../bin/stack/next-build.ts";
import type { PortalLog } from "../bin/stack/portal-log.ts";
import { startProcesses } from "../bin/stack/processes.ts";
import { type Cookies, signIn } from "./sessions.ts";
import { analyse, preloadCounting } from "./statements.ts";
import { keepUp } from "./world/keep-up.ts";
import { type BenchWorld, loadWorld } from "./world/load-world.ts";

/** A portal in production mode on the generated world, with people signed in. */
export type BenchPortal = {
  address: string;
  superuserUrl: string;
  world: BenchWorld;
  cookies: Cookies;
  /** Fails when a part of it ends. */
  broken: Promise<never>;
};

/** Starts database, web and worker as `npm start` does, in a new folder that closing removes. Throws as it does. */
export async function startBenchPortal(closing: Closing, noteCount: number): Promise<BenchPortal> {
  const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  closing.defer({ stop: async () => removeFolder(), kill: removeFolder });
  const env = await benchSettings(folder);
  await buildWhenStale(closing);
  const server = await startServer(folder, closing);
  await migrate(server.url);
  const serving = completeEnv({ DATABASE_URL: server.url });
  console.log("Making the world to measure.");
  const { world, cookies } = await letGoAfter(() => makeWorld(noteCount));
  await analyse(server.superuserUrl);
  const { broken } = await startProcesses(serving, logInto(folder), closing);
  const address = String(env.PUBLIC_URL);
  return { address, superuserUrl: server.superuserUrl, world, cookies, broken };
}

/** Nothing of a developer's own settings: what is measured does not depend on them. */
async function benchSettings(folder: string): Promise<Env> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  return completeEnv({
    PORTAL_MODE: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: randomBytes(33).toString("base64"),
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    DATA_DIR: folder,
    DATABASE_URL: "",
    LOG_LEVEL: "warn",
  });
}

/** The embedded server, started once to be told to count statements, and again to do it. */
async function startServer(folder: string, closing: Closing): Promise<EmbeddedServer> {
  const first = await startEmbeddedServer(folder);
  closing.defer(closable(first));
  await preloadCounting(first.superuserUrl);
  await first.stop();
  const server = await startEmbeddedServer(folder);
  closing.defer(closable(server));
  return server;
}

function closable(server: EmbeddedServer) {
  return {
    stop: () => server.stop().then(server.erase),
    kill: () => void server.stop(true).then(server.erase),
  };
}

async function makeWorld(noteCount: number) {
  const now = systemClock();
  const world = await loadWorld(now, noteCount);
  await keepUp(now);
  return { world, cookies: await signIn(world, now) };
}

function logInto(folder: string): PortalLog {
  const file = join(folder, "portal.log");
  return {
    target: openSync(file, "w", 0o600),
    file,
    lastWords: () => readFileSync(file, "utf8").trimEnd().split("\n").slice(-12).join("\n"),
    close: () => {},
  };
}
