import { setTimeout as pause } from "node:timers/promises";
import type { Env } from "#lib/env.ts";
import { StartError } from "./start-error.ts";

const LIMIT_MS = 60_000;
const PAUSE_MS = 40;

/** Waits until the web server answers /readyz with 200. Throws StartError with its last answer after a minute. */
export async function untilReady({ HOST, PORT }: Env): Promise<void> {
  const host = HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${PORT}/readyz`;
  let answer = "no answer";
  for (let waited = 0; waited < LIMIT_MS; waited += PAUSE_MS) {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
    if (response?.ok) return;
    if (response) answer = (await response.text()).trim();
    await pause(PAUSE_MS);
  }
  throw new StartError(`The portal did not become ready within a minute. ${address} says: ${answer}`);
}
