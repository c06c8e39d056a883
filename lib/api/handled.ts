import "server-only";
import type { z } from "zod";
import type { AnyTokenContext, ApiTokenContext } from "#lib/auth/context.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { parse } from "#lib/parse.ts";
import { type Answer, answerOnce, hashRequest, readKey } from "./answer-once.ts";
import type { DeedOperation, Operation, ReadOperation } from "./operation.ts";
import { parseJson, readBodyText } from "./read-body.ts";

/** A request that was admitted, with the id its address holds. */
export type Incoming = { request: Request; deploymentId: unknown };

type AnswerTo<C> = (ctx: C, incoming: Incoming, headers: Headers) => Promise<Answer>;

/** An operation with what does it. It may set headers of the answer. A tenant's token opens only what says so. */
export type Handled =
  | { operation: Operation; takesTenants?: false; answer: AnswerTo<ApiTokenContext> }
  | { operation: Operation; takesTenants: true; answer: AnswerTo<AnyTokenContext> };

/** An operation that tells: parses the query, answers 200. */
export function reads<Q extends z.ZodType>(
  operation: ReadOperation<Q>,
  read: (ctx: ApiTokenContext, query: z.output<Q>, deploymentId: unknown) => Promise<unknown>,
): Handled {
  return {
    operation,
    answer: async (ctx, { request, deploymentId }) => {
      const query = parse(operation.query, Object.fromEntries(new URL(request.url).searchParams));
      return { status: 200, body: await read(ctx, query, deploymentId) };
    },
  };
}

/** An operation that does: once for each key, in the transaction that keeps the answer. */
export function does<B extends z.ZodType>(
  operation: DeedOperation<B>,
  deed: (
    db: StaffDb,
    ctx: ApiTokenContext,
    body: z.output<B>,
    deploymentId: unknown,
  ) => Promise<{ isNew: boolean; body: unknown }>,
): Handled {
  return {
    operation,
    answer: async (ctx, { request, deploymentId }, headers) => {
      const key = readKey(request.headers);
      const text = await readBodyText(request);
      const input = parse(operation.body, parseJson(text));
      const requestHash = hashRequest(request.method, new URL(request.url).pathname, text);
      const { status, body, isReplay } = await answerOnce(ctx, { key, requestHash }, async (db) => {
        const done = await deed(db, ctx, input, deploymentId);
        return { status: done.isNew ? 201 : 200, body: done.body };
      });
      if (isReplay) headers.set("idempotency-replayed", "true");
      const location = status === 201 && operation.location?.(body);
      if (location) headers.set("location", location);
      return { status, body };
    },
  };
}

/** An operation that tells, to a tenant's machine too. */
export function tells<Q extends z.ZodType>(
  operation: ReadOperation<Q>,
  read: (ctx: AnyTokenContext, query: z.output<Q>) => Promise<unknown>,
): Handled {
  return {
    operation,
    takesTenants: true,
    answer: async (ctx, { request }) => {
      const query = parse(operation.query, Object.fromEntries(new URL(request.url).searchParams));
      return { status: 200, body: await read(ctx, query) };
    },
  };
}
