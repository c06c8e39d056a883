import { liveHolder, lockDataFolder } from "#lib/db/data-folder-lock.ts";
import { startEmbeddedServer } from "#lib/db/embedded-server.ts";
import { migrate } from "#lib/db/migrate.ts";
import { completeEnv, type Env } from "#lib/env.ts";
import { checkDatabase } from "./check-database.ts";
import { openDataFolder } from "./data-folder.ts";
import { loadSettings } from "./settings.ts";
import { StartError } from "./start-error.ts";

/** A database that this process may use until it stops it. */
export type OpenDatabase = {
  url: string;
  /** Stops the embedded server; leaves one of DATABASE_URL alone. */
  stop: (hard?: boolean) => Promise<void>;
  /** Settles when the server ends by itself; never for one of DATABASE_URL. */
  ended: Promise<unknown>;
};

/** Opens the database of DATABASE_URL, or starts the embedded one. The caller holds the data folder's lock. */
export async function openDatabase({ DATABASE_URL, DATA_DIR }: Env): Promise<OpenDatabase> {
  if (!DATABASE_URL) return startEmbeddedServer(DATA_DIR);
  await checkDatabase(DATABASE_URL);
  return { url: DATABASE_URL, stop: async () => {}, ended: new Promise(() => {}) };
}

/**
 * Runs a command's `work` on the portal's database: that of DATABASE_URL, or that of the running `npm start`, or the
 * embedded one for as long as it takes. Sets DATABASE_URL of this process first. Throws StartError or SettingsError.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const settings = loadSettings();
  const holder = settings.DATABASE_URL ? undefined : liveHolder(settings.DATA_DIR);
  if (!holder) return withOwnDatabase(settings, work);
  if (!holder.databaseUrl) throw new StartError("The portal is just starting. Try again when it is ready.");
  completeEnv({ DATABASE_URL: holder.databaseUrl });
  return letGoAfter(work);
}

async function withOwnDatabase<T>(settings: Env, work: () => Promise<T>): Promise<T> {
  openDataFolder(settings.DATA_DIR);
  const lock = settings.DATABASE_URL ? undefined : lockDataFolder(settings.DATA_DIR, "the command line");
  try {
    const database = await openDatabase(settings);
    try {
      await migrate(database.url);
      completeEnv({ DATABASE_URL: database.url });
      return await letGoAfter(work);
    } finally {
      await database.stop();
    }
  } finally {
    lock?.release();
  }
}

/** Closes this process's connections after `work`, so that it can end. */
export async function letGoAfter<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    const { closeSender } = await import("#lib/outbox/enqueue.ts");
    const { disconnect } = await import("#lib/db/client.ts");
    await closeSender();
    await disconnect();
  }
}
