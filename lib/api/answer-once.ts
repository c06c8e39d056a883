import "server-only";
import { createHash } from "node:crypto";
import { subDays } from "date-fns";
import { z } from "zod";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type StaffDb, withStaff } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { describeFailure } from "#lib/problem.ts";
import { problemDocument } from "./problem-document.ts";
import { RetryLater } from "./retry-later.ts";
import { findAnswer, holdKey, inSavepoint, type Key, keepAnswer } from "./store-idempotency.ts";

export const KEPT_DAYS = 7;
const RETRY_SECONDS = 1;

/** The caller's own name for one wish: visible ASCII. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);

export type Answer = { status: number; body: unknown };

/** The key a request carries. Throws DomainError `bad_request`. */
export function readKey(headers: Headers): string {
  const { data } = idempotencyKey.safeParse(headers.get("idempotency-key"));
  if (data !== undefined) return data;
  throw new DomainError(
    "bad_request",
    "Send the header Idempotency-Key with 1 to 255 visible ASCII characters, a new one for each wish. Repeat it when you repeat the request.",
  );
}

export function hashRequest(method: string, path: string, body: string): string {
  return createHash("sha256").update(`${method} ${path}\n${body}`).digest("hex");
}

/**
 * Does the deed and keeps its answer in one transaction, or gives the answer that was kept: for 7 days a key of a token
 * has one. A refusal is an answer too; an unexpected failure is none, and leaves nothing. Throws RetryLater
 * `still_running`, DomainError `key_reused` for another request under the same key.
 */
export function answerOnce(
  ctx: AnyTokenContext,
  { key, requestHash }: { key: string; requestHash: string },
  deed: (db: StaffDb) => Promise<Answer>,
): Promise<Answer & { isReplay: boolean }> {
  const of = { tokenId: ctx.token.id, key };
  // The kept answers are the portal's own, whoever asks.
  return withStaff({ kind: "system", now: ctx.now }, async (db) => {
    const known = await recall(db, ctx, of, requestHash);
    if (known) return known;
    if (!(await holdKey(db, of))) {
      const words = "The first request with this Idempotency-Key is still running. Ask again.";
      throw new RetryLater("still_running", words, RETRY_SECONDS);
    }
    // The one that held it may have finished in between.
    const finished = await recall(db, ctx, of, requestHash);
    if (finished) return finished;
    const { status, body } = await inSavepoint(db, () => deed(db)).catch(refusal);
    await keepAnswer(db, of, { requestHash, status, body: body as Prisma.InputJsonValue }, ctx.now);
    return { status, body, isReplay: false };
  });
}

async function recall(db: StaffDb, ctx: AnyTokenContext, of: Key, requestHash: string) {
  const kept = await findAnswer(db, of, subDays(ctx.now, KEPT_DAYS));
  if (!kept) return null;
  if (kept.requestHash === requestHash) return { status: kept.status, body: kept.body, isReplay: true };
  const words = "This Idempotency-Key was used for another request. Choose a new key for a new request.";
  throw new DomainError("key_reused", words);
}

/** What a caller can mend is an answer; anything else ends the transaction. */
function refusal(error: unknown): Answer {
  if (!(error instanceof DomainError)) throw error;
  const failure = describeFailure(error);
  return { status: failure.status, body: problemDocument(failure) };
}
