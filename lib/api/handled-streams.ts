import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { AnyTokenContext } from "#lib/auth/context.ts";
import { withBody } from "#lib/body-bytes.ts";
import type { StaffDb } from "#lib/db/tenant-db.ts";
import { DomainError } from "#lib/errors.ts";
import { parse } from "#lib/parse.ts";
import { answerOnce, hashRequest, readKey } from "./answer-once.ts";
import type { Handled } from "./handled.ts";
import type { DeedOperation } from "./operation.ts";
import { parseJson, readBodyText } from "./read-body.ts";

const MOST_JSON_BYTES = 8 * 1024 * 1024;
/** Faults a refusal names; a list of thousands would be no help. */
const NAMED_FAULTS = 20;
const csvType = /^text\/csv\s*(;|$)/i;

type CsvOperation<B extends z.ZodType, Q extends z.ZodObject> = DeedOperation<B> & {
  csv: { query: Q; description: string; mostBytes: number };
};

/** What becomes of a body, before anything is done: of JSON at once, of CSV as it arrives. */
type Readers<B extends z.ZodType, Q extends z.ZodObject, Read> = {
  json: (body: z.output<B>, now: Date) => Read;
  csv: (query: z.output<Q>, bytes: AsyncIterable<Uint8Array>, now: Date) => Promise<Read>;
};

/** An operation of many rows that a tenant's machine may do too: once for each key, in the transaction that keeps the answer. */
export function takesRows<B extends z.ZodType, Q extends z.ZodObject, Read>(
  operation: CsvOperation<B, Q>,
  readers: Readers<B, Q, Read>,
  deed: (db: StaffDb, ctx: AnyTokenContext, read: Read) => Promise<{ isNew: boolean; body: unknown }>,
): Handled {
  async function readBody(request: Request, now: Date): Promise<{ read: Read; hash: string }> {
    const { pathname, searchParams } = new URL(request.url);
    if (!csvType.test(request.headers.get("content-type") ?? "")) {
      const text = await readBodyText(request, MOST_JSON_BYTES);
      const read = readers.json(parseRows(operation.body, parseJson(text)), now);
      return { read, hash: hashRequest(request.method, pathname, text) };
    }
    const query = parse(operation.csv.query, Object.fromEntries(searchParams));
    const bytes = createHash("sha256");
    const read = await withBody(request.body, operation.csv.mostBytes, (body) =>
      readers.csv(query, hashed(body, bytes), now),
    );
    return { read, hash: hashRequest(request.method, `${pathname}?${searchParams}`, bytes.digest("hex")) };
  }

  return {
    operation,
    takesTenants: true,
    answer: async (ctx, { request }, headers) => {
      const key = readKey(request.headers);
      const { read, hash } = await readBody(request, ctx.now);
      const { status, body, isReplay } = await answerOnce(ctx, { key, requestHash: hash }, async (db) => {
        const done = await deed(db, ctx, read);
        return { status: done.isNew ? 201 : 200, body: done.body };
      });
      if (isReplay) headers.set("idempotency-replayed", "true");
      return { status, body };
    },
  };
}

function parseRows<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  try {
    return parse(schema, input);
  } catch (error) {
    if (!(error instanceof DomainError) || !error.fields) throw error;
    const named = Object.entries(error.fields).slice(0, NAMED_FAULTS);
    throw new DomainError(error.code, error.message, Object.fromEntries(named));
  }
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
