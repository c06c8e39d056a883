import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "./home.ts";

export type Cluster = { folder: string; password: string };

/** The home's cluster, made by `initdb` at the first time. Throws with initdb's words when it cannot be made. */
export function openCluster(home: Home): Cluster {
  const folder = join(home.folder, "cluster");
  const password = clusterPassword(home.folder);
  if (!existsSync(folder)) initialise(home, folder, password);
  return { folder, password };
}

function clusterPassword(home: string): string {
  const file = join(home, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

function initialise({ folder, binaries, identity }: Home, cluster: string, password: string): void {
  const draft = join(folder, "cluster.new");
  const passwordFile = join(folder, "initdb-password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  const choices = ["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", "--no-locale"];
  execFileSync(binaries.initdb, ["-D", draft, `--pwfile=${passwordFile}`, ...choices], {
    ...identity,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  rmSync(passwordFile);
  renameSync(draft, cluster); // A cluster half made by a killed start is never taken for a whole one.
}
