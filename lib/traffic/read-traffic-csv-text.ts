import type { TrafficFileProblem } from "./schema.ts";

/** A fault that ends the reading of a traffic file. */
export class TrafficFileFault extends Error {
  readonly problem: TrafficFileProblem;

  constructor(code: TrafficFileProblem["code"], line: number | null, message: string) {
    super(message);
    this.problem = { code, line, message };
  }
}

/**
 * The text of a file that may be anything, without holding it. Stops reading at the first byte over `maxBytes`.
 * Throws TrafficFileFault for a file that is too large, or is not UTF-8 text.
 */
export async function* trafficCsvText(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      const limit = `${Math.floor(maxBytes / 1_000_000)} MB`;
      throw new TrafficFileFault(
        "too_large",
        null,
        `The file is larger than ${limit}. Export fewer weeks, or hourly counts.`,
      );
    }
    if (chunk.includes(0)) throw notText();
    yield decode(decoder, chunk);
  }
  yield decode(decoder);
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw notText();
  }
}

function notText(): TrafficFileFault {
  return new TrafficFileFault(
    "not_csv",
    null,
    "This is not a CSV text file. Export the counts as CSV in UTF-8.",
  );
}
