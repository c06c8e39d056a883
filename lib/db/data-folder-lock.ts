import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { systemClock } from "#lib/clock.ts";
import { processInfo } from "./embedded/process-info.ts";

const holder = z.object({
  pid: z.number(),
  /** Tells this process from a later one with the same number. */
  began: z.string(),
  since: z.string(),
  address: z.string(),
  /** Where the holder's database answers, once it does. */
  databaseUrl: z.string().optional(),
});

/** The process that uses a data folder. */
export type Holder = z.infer<typeof holder>;

export type DataFolderLock = {
  /** Lets other commands of this machine use the holder's database. */
  publish(databaseUrl: string): void;
  release(): void;
};

/** Somebody else uses the data folder; the message says who, and what to do. */
export class DataFolderHeldError extends Error {
  constructor(dataDir: string, by: Holder) {
    super(
      `${dataDir} is in use by process ${by.pid}, started ${by.since}, at ${by.address}. Use that one, stop it (kill ${by.pid}), or start another beside it with its own folder and port: DATA_DIR=.data-2 PORT=3001 npm start`,
    );
  }
}

/** Takes the data folder for this process; a lock left by a dead one is taken over. Throws DataFolderHeldError. */
export function lockDataFolder(dataDir: string, address: string): DataFolderLock {
  const mine: Holder = {
    pid: process.pid,
    began: processInfo(process.pid)?.began ?? "",
    since: systemClock().toISOString(),
    address,
  };
  for (let attempt = 0; !create(dataDir, mine); attempt += 1) {
    const other = readHolder(dataDir);
    if (other && (isAlive(other) || attempt > 2)) throw new DataFolderHeldError(dataDir, other);
    removeStale(dataDir);
  }
  return {
    publish(databaseUrl) {
      const draft = `${lockFile(dataDir)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ ...mine, databaseUrl }), { mode: 0o600 });
      renameSync(draft, lockFile(dataDir));
    },
    release: () => rmSync(lockFile(dataDir), { force: true }),
  };
}

/** Who uses the data folder now; undefined when nobody does. */
export function liveHolder(dataDir: string): Holder | undefined {
  const found = readHolder(dataDir);
  return found && isAlive(found) ? found : undefined;
}

const lockFile = (dataDir: string) => join(dataDir, "lock.json");

/** A link appears whole or not at all, so nobody reads a lock half written. */
function create(dataDir: string, mine: Holder): boolean {
  const draft = `${lockFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(draft, lockFile(dataDir));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(dataDir: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(lockFile(dataDir), "utf8")));
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  return processInfo(pid)?.began === began;
}

/** Of two starts that find the same dead lock, one moves it away; a fresh lock moved by mistake is put back. */
function removeStale(dataDir: string): void {
  const aside = `${lockFile(dataDir)}.stale.${process.pid}`;
  try {
    renameSync(lockFile(dataDir), aside);
    const moved = holder.safeParse(JSON.parse(readFileSync(aside, "utf8")));
    if (moved.success && isAlive(moved.data)) linkSync(aside, lockFile(dataDir));
  } catch {
    // Already moved by the other start, or not a lock at all.
  } finally {
    rmSync(aside, { force: true });
  }
}
