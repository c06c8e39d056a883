import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { completeEnv, type Env, env } from "#lib/env.ts";

/** The settings of this start: environment, then .env, then defaults. Throws SettingsError. */
export function loadSettings(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return completeEnv({ DATA_DIR: resolve(env().DATA_DIR) });
}

/** The address that people open; without PUBLIC_URL, the one the server listens on. */
export function publicAddress({ PUBLIC_URL, HOST, PORT }: Env): string {
  return PUBLIC_URL ?? `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}
