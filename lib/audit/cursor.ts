import { z } from "zod";
import { DomainError } from "#lib/errors.ts";

/** A place in a list that runs from newest to oldest: the last row already shown. */
export type Cursor = { at: Date; id: string };

const written = z
  .string()
  .max(80)
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime().refine((at) => at >= "1970"), z.uuid()]));

/** Reads a cursor from an address; anything else begins at the newest. */
export function readCursor(text: unknown): Cursor | null {
  const { data } = written.safeParse(text);
  return data ? { at: new Date(data[0]), id: data[1] } : null;
}

/** The same for a machine, which is told of its mistake: throws DomainError `invalid_input` (cursor). */
export function requireCursor(text: string | undefined): Cursor | null {
  const cursor = readCursor(text);
  if (cursor || text === undefined) return cursor;
  const message = "Send “nextCursor” as it was answered.";
  throw new DomainError("invalid_input", message, { cursor: [message] });
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at.toISOString()}_${id}`;
}

/** Splits what was read, one row more than a page, into the page and the cursor of the next. */
export function takePage<T>(
  rows: T[],
  size: number,
  place: (row: T) => Cursor,
): { rows: T[]; older: string | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, older: rows.length > size && last ? writeCursor(place(last)) : null };
}
