import "server-only";
import { env } from "#lib/env.ts";

/** The address of a path of the portal as it stands in a mail. */
export function publicUrl(path: string): string {
  const { PUBLIC_URL, HOST, PORT } = env();
  const host = HOST.includes(":") ? `[${HOST}]` : HOST;
  return new URL(path, PUBLIC_URL ?? `http://${host}:${PORT}`).href;
}
