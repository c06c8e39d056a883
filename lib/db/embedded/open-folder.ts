import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where root's servers keep what their user must reach. */
export const OPEN_FOLDER = "/var/lib/spec-release-portal";

/**
 * The open folder that belongs to the data folder `dataDir` (a real path). Its name holds the folder's path and an id
 * kept in it, so a copy gets a folder of its own, and a data folder that was deleted begins anew.
 */
export function openFolderOf(dataDir: string, root = OPEN_FOLDER): string {
  const path = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const name = `${path}-${idOf(dataDir)}`;
  mkdirSync(root, { recursive: true, mode: 0o755 });
  for (const other of readdirSync(root)) {
    const isLeft = other.startsWith(`${path}-`) && other !== name;
    if (isLeft && !existsSync(join(root, other, "cluster", "postmaster.pid"))) {
      rmSync(join(root, other), { recursive: true, force: true });
    }
  }
  return join(root, name);
}

function idOf(dataDir: string): string {
  const file = join(dataDir, "postgres-home");
  if (!existsSync(file)) writeFileSync(file, randomUUID().slice(0, 8), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
