import { z } from "zod";
import { withoutHiddenCharacters } from "#lib/markdown/limits.ts";

export const atMost = (most: number) => `Keep it within ${most.toLocaleString("en-GB")} characters.`;

/** Words of a person over one or more lines, trimmed; hidden control characters are refused. */
export const sentences = (most: number, missing = "Write some text.") =>
  z
    .string(missing)
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, atMost(most)))
    .refine(isPlain, "Remove the hidden control characters.");

/** The same, and not empty: `ask` says what is missing. */
export const someSentences = (most: number, ask: string) => sentences(most, ask).pipe(z.string().min(1, ask));

/** Words of a person on one line, without tabs. */
export const line = (most: number) => sentences(most).refine(isLine, "Keep it on one line, without tabs.");

/** The same, and not empty. */
export const someLine = (most: number, ask: string) =>
  someSentences(most, ask).refine(isLine, "Keep it on one line, without tabs.");

const isLine = (text: string) => !/[\n\t]/.test(text);

function isPlain(text: string): boolean {
  return withoutHiddenCharacters(text) === text;
}
