import { setTimeout as pause } from "node:timers/promises";
import { percentiles } from "./percentiles.ts";

const REQUESTS_PER_SECOND = 20;

export type Latency = { p50Ms: number; p95Ms: number; p99Ms: number; non2xx: number };

/**
 * Asks for `url` 20 times a second, evenly spaced, whether or not earlier answers are in; each takes from the moment
 * it was due until its last byte. (autocannon sends the requests of a second in one burst, which measures its queue.)
 */
export async function measureLatency(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<Latency> {
  const begin = performance.now();
  const answers = Array.from({ length: REQUESTS_PER_SECOND * seconds }, async (_, index) => {
    const dueMs = begin + (index * 1_000) / REQUESTS_PER_SECOND;
    await pause(Math.max(0, dueMs - performance.now()));
    const ok = await answered(url, headers);
    return { ok, tookMs: performance.now() - dueMs };
  });
  const all = await Promise.all(answers);
  const [p50Ms, p95Ms, p99Ms] = percentiles(
    all.map(({ tookMs }) => tookMs),
    [50, 95, 99],
  );
  return { p50Ms, p95Ms, p99Ms, non2xx: all.filter(({ ok }) => !ok).length };
}

async function answered(url: string, headers: Record<string, string>): Promise<boolean> {
  try {
    const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
