import { DomainError } from "#lib/errors.ts";
import { failureWords } from "../stack/failure-words.ts";

/** What a person who typed the command is told of a failure, fields included. */
export function importFailureWords(error: unknown): string {
  if (!(error instanceof DomainError)) return failureWords(error);
  return [...new Set([error.message, ...Object.values(error.fields ?? {}).flat()])].join("\n");
}
