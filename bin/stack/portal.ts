import { lockDataFolder } from "#lib/db/data-folder-lock.ts";
import { freePort } from "#lib/db/embedded-server.ts";
import { migrate } from "#lib/db/migrate.ts";
import { completeEnv, type Env } from "#lib/env.ts";
import type { Closing } from "./closing.ts";
import { openDataFolder } from "./data-folder.ts";
import { letGoAfter, openDatabase } from "./database.ts";
import { demoSecret } from "./demo-secret.ts";
import { ensureDemonstration, refuseDemonstration } from "./demonstration.ts";
import { buildWhenStale } from "./next-build.ts";
import { assertPortFree } from "./port.ts";
import { openLog } from "./portal-log.ts";
import { startProcesses, unheardOf } from "./processes.ts";
import { publicAddress } from "./settings.ts";
import { StartError } from "./start-error.ts";

/** A portal that answers. */
export type Portal = {
  address: string;
  databaseUrl: string;
  logFile: string | undefined;
  /** Fails when a part of it ends by itself. */
  broken: Promise<never>;
};

/** Starts database, web and worker, each noted in `closing`. Throws what failureWords() explains. */
export async function startPortal(settings: Env, closing: Closing): Promise<Portal> {
  const { DATA_DIR, HOST, PORT } = settings;
  const address = publicAddress(settings);
  openDataFolder(DATA_DIR);
  const lock = lockDataFolder(DATA_DIR, address);
  closing.defer({ stop: async () => lock.release(), kill: lock.release });
  await assertPortFree(HOST, PORT);
  const database = await openDatabase(settings);
  closing.defer({ stop: () => database.stop(), kill: () => void database.stop(true) });
  const env = completeEnv(await foundOut(settings, address, database.url));
  await prepare(env, database.url);
  lock.publish(database.url);
  await buildWhenStale(closing);
  const log = openLog(env);
  const { broken } = await startProcesses(env, log, closing);
  return {
    address,
    databaseUrl: database.url,
    logFile: log.file,
    broken: unheardOf(Promise.race([broken, failWhenEnded(database.ended)])),
  };
}

/** What the settings left open. */
async function foundOut(
  settings: Env,
  address: string,
  databaseUrl: string,
): Promise<Record<string, string>> {
  const always = { DATABASE_URL: databaseUrl, PUBLIC_URL: address, NEXTAUTH_URL: address };
  if (settings.PORTAL_MODE === "production") return always;
  return {
    ...always,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? demoSecret(settings.DATA_DIR),
    SMTP_URL: settings.SMTP_URL ?? `smtp://127.0.0.1:${await freePort()}`,
  };
}

async function prepare(env: Env, ownerUrl: string): Promise<void> {
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) console.log(`Applied ${applied.length} migrations.`);
  if (env.PORTAL_MODE === "production") return refuseDemonstration(ownerUrl);
  await ensureDemonstration(ownerUrl, async (now) => {
    console.log("Loading the demonstration world.");
    const { seedDemonstration } = await import("../../prisma/seed.ts");
    await letGoAfter(() => seedDemonstration(now));
  });
}

async function failWhenEnded(ended: Promise<unknown>): Promise<never> {
  await ended;
  throw new StartError("The database ended by itself. Start the portal again.");
}
