import "server-only";

/**
 * Gives the body of a request to `work` as it arrives. What `work` leaves unread is read and thrown away, up to `most`
 * bytes in all: a browser looks at no answer while it still sends, and would wait for ever.
 */
export async function withBody<T>(
  body: ReadableStream<Uint8Array> | null,
  most: number,
  work: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const reader = body?.getReader();
  let read = 0;
  async function* rest(): AsyncGenerator<Uint8Array> {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) return;
      read += value.byteLength;
      yield value;
    }
  }
  try {
    return await work(rest());
  } catch (error) {
    await discard(rest(), () => read < most);
    throw error;
  }
}

async function discard(chunks: AsyncGenerator<Uint8Array>, goesOn: () => boolean): Promise<void> {
  try {
    while (goesOn() && !(await chunks.next()).done);
  } catch {
    // The sender is gone: nobody waits for the answer either.
  }
}
