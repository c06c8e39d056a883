import { DataFolderHeldError } from "#lib/db/data-folder-lock.ts";
import { type Env, SettingsError } from "#lib/env.ts";
import { StartError } from "./start-error.ts";

const DISK_FULL = "The disk is full. Free some space, or move the data: DATA_DIR=/another/disk npm start";

/** What a person who typed the command is told of a failure: one paragraph that names the cure. */
export function failureWords(error: unknown, settings?: Env): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof StartError || error instanceof SettingsError || error instanceof DataFolderHeldError) {
    return error.message;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "53100" || error.message.includes("No space left on device"))
    return DISK_FULL;
  if (code && settings?.DATABASE_URL) {
    const words = databaseWords(code, new URL(settings.DATABASE_URL));
    if (words) return words;
  }
  return error.message;
}

/** Names host, database and role of DATABASE_URL, never its password. Codes are Node's or SQLSTATE. */
function databaseWords(code: string, url: URL): string | undefined {
  const place = `${url.hostname}, port ${url.port || 5432}`;
  const name = `"${url.pathname.slice(1)}"`;
  const role = `"${decodeURIComponent(url.username)}"`;
  switch (code) {
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
      return `No database answers at ${place}, which DATABASE_URL names. Start it, correct DATABASE_URL, or unset it to use the embedded database.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host ${url.hostname} of DATABASE_URL is not known. Correct DATABASE_URL, or unset it to use the embedded database.`;
    case "28P01":
    case "28000":
      return `The database at ${place} refuses the role ${role}. Correct user and password in DATABASE_URL; characters such as @ or / in a password are written as %40 or %2F.`;
    case "3D000":
      return `There is no database ${name} at ${place}. Create it: CREATE DATABASE ${name} OWNER ${role}`;
    case "42501":
      return `The role ${role} of DATABASE_URL lacks a right on the database ${name}. As a superuser, run: ALTER DATABASE ${name} OWNER TO ${role}; ALTER ROLE ${role} CREATEROLE`;
    case "53300":
      return `The database at ${place} has no connection left. Raise its max_connections, or stop what holds them.`;
    default:
      return undefined;
  }
}
