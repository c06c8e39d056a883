import { type ErrorCode, errorStatus } from "#lib/errors.ts";

/** A refusal the API may answer with, in words for who writes a client. */
export type Refusal = { code: ErrorCode | "unexpected"; status: number; meaning: string };

const meanings = {
  bad_request:
    "The body is not JSON, or the header Idempotency-Key is missing or malformed. Nothing was done.",
  invalid_token:
    "The token is missing, unknown, expired or revoked; the answer is the same, so that nobody learns which tokens exist.",
  missing_scope: "The token is good, and does not have the scope that the operation needs.",
  not_found: "There is nothing at this address.",
  method_not_allowed: "The address does not take this method; the header Allow names those it takes.",
  conflict: "It contradicts what is known: another plan, or another event under the same reference.",
  still_running:
    "The first request with this Idempotency-Key is still running. Retry-After says when to ask again.",
  too_large:
    "The body is larger than the operation takes: 1 MB; for traffic 8 MB of JSON, or 80 MB and a million rows of CSV.",
  unsupported_media_type: "The body is not declared as application/json, or for traffic as text/csv.",
  invalid_input:
    "A value is wrong or names something unknown. “errors” says where, by JSON pointers into the body or the query.",
  key_reused: "The Idempotency-Key was used for another request in the last 7 days.",
  too_many_requests: "The token made too many requests. Retry-After says when to go on.",
} satisfies Partial<Record<ErrorCode, string>>;

export const refusals: Refusal[] = [
  ...(Object.keys(meanings) as (keyof typeof meanings)[]).map((code) => ({
    code,
    status: errorStatus[code],
    meaning: meanings[code],
  })),
  {
    code: "unexpected",
    status: 500,
    meaning:
      "Our fault, and nothing was changed. Send the same request with the same Idempotency-Key again; “reference” helps us find what went wrong.",
  },
];

const ofEvery: Refusal["code"][] = [
  "invalid_token",
  "missing_scope",
  "invalid_input",
  "too_many_requests",
  "unexpected",
];
const ofDeeds: Refusal["code"][] = [
  ...([
    "bad_request",
    "conflict",
    "still_running",
    "too_large",
    "unsupported_media_type",
    "key_reused",
  ] as const),
];

/** What an operation may be refused with, by status. */
export function refusalsOf({ method, path }: { method: string; path: string }): Map<number, Refusal[]> {
  const codes = [
    ...ofEvery,
    ...(method === "post" ? ofDeeds : []),
    ...(path.includes("{") ? (["not_found"] as const) : []),
  ];
  const possible = refusals.filter(({ code }) => codes.includes(code));
  return Map.groupBy(
    possible.toSorted((a, b) => a.status - b.status),
    ({ status }) => status,
  );
}
