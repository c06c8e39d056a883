import "server-only";
import type { Failure } from "#lib/problem.ts";

/** What a status means, for readers who do not know its number (RFC 9110). */
const titles: Record<number, string> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Content too large",
  415: "Unsupported media type",
  422: "Unprocessable content",
  429: "Too many requests",
  500: "Internal server error",
};

export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  reference?: string;
  errors?: { pointer: string; detail: string }[];
};

/** A failure as problem details (RFC 9457); each fault names its place by a JSON pointer (RFC 6901). */
export function problemDocument({ code, status, message, fields, reference }: Failure): ProblemDocument {
  return {
    type: `/api-docs#${code}`,
    title: titles[status] ?? "Refused",
    ...{ status, code, detail: message },
    ...(reference && { reference }),
    ...(fields && { errors: Object.entries(fields).flatMap(faultsAt) }),
  };
}

function faultsAt([name, messages]: [string, string[]]) {
  const pointer = name === "form" ? "#" : `#/${name.replaceAll(".", "/")}`;
  return messages.map((detail) => ({ pointer, detail }));
}
