import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "#lib/env.ts";
import { RetryLater } from "./retry-later.ts";

const MINUTE = 60;

// Kept in the memory of the web process: several of them allow as many times more.
let limiter: RateLimiterMemory | undefined;

/**
 * Counts a request of a token, and says in `headers` what is left (draft-ietf-httpapi-ratelimit-headers).
 * Throws RetryLater `too_many_requests` when nothing is.
 */
export async function limitRequests(tokenId: string, headers: Headers): Promise<void> {
  const points = env().API_REQUESTS_PER_MINUTE;
  limiter ??= new RateLimiterMemory({ points, duration: MINUTE });
  const { left, seconds } = await consume(limiter, tokenId);
  headers.set("ratelimit-policy", `"token";q=${points};w=${MINUTE}`);
  headers.set("ratelimit", `"token";r=${Math.max(0, left)};t=${seconds}`);
  if (left >= 0) return;
  const words = `This token may make ${points} requests a minute. Go on in ${seconds} s.`;
  throw new RetryLater("too_many_requests", words, seconds);
}

async function consume(limit: RateLimiterMemory, key: string): Promise<{ left: number; seconds: number }> {
  const told = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1_000));
  try {
    const counted = await limit.consume(key);
    return { left: counted.remainingPoints, seconds: told(counted) };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { left: -1, seconds: told(refused) };
  }
}
