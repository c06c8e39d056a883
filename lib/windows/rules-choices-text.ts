// Apart from schema.ts, so that a page that needs only this does not load zod.

/** Choices come as JSON text from a form and from an address; text that is no JSON is left for the schema to refuse. */
export function choicesFromText(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
