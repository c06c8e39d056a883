import { readFile, stat } from "node:fs/promises";
import { maxImportBytes } from "#lib/imports/schema.ts";
import { StartError } from "../stack/start-error.ts";

/** The file's text. Throws StartError for one that cannot be read, or is too large to be worth reading. */
export async function readChangelogFile(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > maxImportBytes) throw new StartError(`${file} is larger than 2 MB. Split it.`);
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new StartError(`There is no file ${file}.`);
    if (code === "EISDIR") throw new StartError(`${file} is a folder. Name the changelog inside it.`);
    if (code === "EACCES") throw new StartError(`${file} may not be read by this user.`);
    throw error;
  }
}
