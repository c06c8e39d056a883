import { TrafficFileFault } from "./traffic-file-fault.ts";

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

const delimiters = [",", ";", "\t"];
/** A header line longer than this is none. */
const longestHeader = 10_000;

/** Finds what separates the columns, by the first line with words, and gives the whole text on. */
export async function withDelimiter(
  text: AsyncIterator<string>,
): Promise<{ delimiter: string; text: AsyncGenerator<string> }> {
  let head = "";
  for (;;) {
    const { done, value } = await text.next();
    if (done) break;
    head += value;
    if (/\S[^\n]*\n/.test(head) || head.length > longestHeader) break;
  }
  const line = (/\S[^\n]*/.exec(head)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
  async function* whole() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => text };
  }
  return { delimiter, text: whole() };
}
