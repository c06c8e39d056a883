import { accessSync, constants, mkdirSync } from "node:fs";
import { StartError } from "./start-error.ts";

/** Makes the data folder. Throws StartError when it cannot be made or written. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw error;
    throw new StartError(
      `The data folder ${dataDir} cannot be written (${code ?? message}). Give it to this user, or choose another: DATA_DIR=~/portal-data npm start`,
    );
  }
}
