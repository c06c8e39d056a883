import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "#lib/errors.ts";
import { hashToken } from "./tokens.ts";

const TEN_MINUTES = 10 * 60;

// Kept in the memory of the web process: with several of them each allows as many, which is still few.
const byEmail = new RateLimiterMemory({ points: 5, duration: TEN_MINUTES });
const byClient = new RateLimiterMemory({ points: 30, duration: TEN_MINUTES });

/**
 * Counts a request for a link by address and by client. Unknown addresses count too, so the refusal tells nothing.
 * Throws DomainError `too_many_requests` with the minutes to wait.
 */
export async function limitSignInLinks(email: string, clientAddress: string): Promise<void> {
  await consume(byClient, clientAddress);
  await consume(byEmail, hashToken(email));
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    throw new DomainError(
      "too_many_requests",
      `Too many links were asked for. Use the newest mail, or try again in ${wait}.`,
    );
  }
}
