import { failureWords } from "../stack/failure-words.ts";

/** What a person who typed the command is told of a failure, a file that cannot be read included. */
export function offPeakFailureWords(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return `There is no file ${path}.`;
  if (code === "EISDIR") return "--csv names a folder. Name a file in it.";
  if (code === "EACCES") return `${path} may not be read by this user.`;
  return failureWords(error);
}
