import { z } from "zod";
import { DomainError, type FieldErrors, notFound } from "./errors.ts";

// Where a schema says nothing of its own about a wrong kind of input, this does, in words for people.
z.config({
  customError: ({ code, input, ...issue }) => {
    if (code === "invalid_type")
      return input === undefined || input === null ? "This is missing." : undefined;
    if (code === "invalid_value" && "values" in issue)
      return `Choose one of: ${(issue.values as unknown[]).join(", ")}.`;
    return undefined;
  },
});

/** Parses input with its schema. Throws DomainError `invalid_input` with the messages by field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return refuseNul(result.data);
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) {
    const name = issue.path.join(".") || "form";
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  throw new DomainError("invalid_input", "Some fields need another look. Nothing was saved.", fields);
}

/** Whether a text can be an id, so that a query may ask for it. */
export function isId(value: string): boolean {
  return z.uuid().safeParse(value).success;
}

/** An id from an address or a hidden field. Throws DomainError `not_found` for anything that cannot be one. */
export function parseId(value: unknown): string {
  const { data } = z.uuid().safeParse(value);
  if (data === undefined) throw notFound();
  return data;
}

/** PostgreSQL keeps no NUL character, and nobody types one: a text with it is refused before it reaches a query. */
function refuseNul<T>(data: T, path: string[] = []): T {
  if (typeof data === "string" && data.includes("\0")) {
    throw new DomainError("invalid_input", "Some fields need another look. Nothing was saved.", {
      [path.join(".") || "form"]: ["Remove the hidden control characters."],
    });
  }
  if (typeof data === "object" && data !== null && !(data instanceof Date)) {
    for (const [key, value] of Object.entries(data)) refuseNul(value, [...path, key]);
  }
  return data;
}

/** A form as an object: `name[]` collects all its values into a list `name`, every other name keeps its last value. */
export function formObject(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const object: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$ACTION")) continue;
    const values = form.getAll(key);
    if (key.endsWith("[]")) object[key.slice(0, -2)] = values;
    else object[key] = values.at(-1) ?? "";
  }
  return object;
}
