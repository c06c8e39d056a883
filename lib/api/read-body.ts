import "server-only";
import { DomainError } from "#lib/errors.ts";

const MEGABYTE = 1024 * 1024;
export const MOST_BODY_BYTES = MEGABYTE;

const json = /^application\/json\s*(;|$)/i;

/** The text of a JSON request. Throws DomainError `unsupported_media_type`, `too_large` or `bad_request`. */
export async function readBodyText(request: Request, most = MOST_BODY_BYTES): Promise<string> {
  if (!json.test(request.headers.get("content-type") ?? "")) {
    throw new DomainError("unsupported_media_type", "Send JSON, and say so: Content-Type: application/json");
  }
  if (Number(request.headers.get("content-length")) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new DomainError("bad_request", "The body is not UTF-8.");
  }
}

/** The value that a JSON text holds. Throws DomainError `bad_request`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError(
      "bad_request",
      "The body is not JSON. Check for a missing quote, comma or bracket.",
    );
  }
}

function tooLarge(most: number): DomainError {
  return new DomainError("too_large", `The body is larger than ${most / MEGABYTE} MB. Nothing was saved.`);
}
