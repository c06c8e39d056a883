import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError, errorStatus } from "./errors.ts";
import { log } from "./log.ts";

/** What a caller is told of a failure; `reference` only when it was not expected and an operator has to look. */
export type Failure = {
  code: string;
  status: number;
  message: string;
  fields?: Record<string, string[]>;
  reference?: string;
};

/** The one mapper of failures: expected ones keep their words, others are logged and get a reference. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof DomainError) {
    return {
      code: error.code,
      status: errorStatus[error.code],
      message: error.message,
      ...(error.fields && { fields: error.fields }),
    };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, reference }, "unexpected failure");
  return {
    code: "unexpected",
    status: 500,
    message: `Something went wrong on our side, and nothing was changed. Try again; if it stays, tell your representative the reference ${reference}.`,
    reference,
  };
}

/** A failure as problem+json (RFC 9457). */
export function problem(error: unknown): Response {
  const { status, message, code, ...rest } = describeFailure(error);
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(
    JSON.stringify({ type: `about:blank#${code}`, title: message, status, code, ...rest }),
    { status, headers },
  );
}
