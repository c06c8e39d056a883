import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "#lib/errors.ts";

// Kept in the memory of the web process: with several of them each allows as many, which is still few.
const byWindow = new RateLimiterMemory({ points: 12, duration: 10 * 60 });

/** Counts an asking of a page outside by window. Throws DomainError `too_many_requests`. */
export async function limitPageChecks(windowId: string): Promise<void> {
  try {
    await byWindow.consume(windowId);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new DomainError(
      "too_many_requests",
      "The page was asked often enough just now. It is asked again by itself within 15 minutes.",
    );
  }
}
