import { expect, it } from "vitest";
import { withBody } from "./body-bytes.ts";

/** A body of a hundred chunks of ten bytes that knows how much of it was taken. */
function body() {
  const taken = { chunks: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.chunks === 100) return controller.close();
        taken.chunks += 1;
        controller.enqueue(new Uint8Array(10));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, taken };
}

async function refuse(bytes: AsyncIterable<Uint8Array>): Promise<never> {
  for await (const _ of bytes) break;
  throw new Error("Refused.");
}

it("reads to its end what was refused at its beginning, so that the sender sees why", async () => {
  const { stream, taken } = body();
  await expect(withBody(stream, 1_000_000, refuse)).rejects.toThrow("Refused.");
  expect(taken.chunks).toBe(100);
});

it("reads no further than it may", async () => {
  const { stream, taken } = body();
  await expect(withBody(stream, 200, refuse)).rejects.toThrow("Refused.");
  expect(taken.chunks).toBe(20);
});

it("gives all of a body, also of none", async () => {
  const count = async (bytes: AsyncIterable<Uint8Array>) => {
    let size = 0;
    for await (const chunk of bytes) size += chunk.byteLength;
    return size;
  };
  expect(await withBody(body().stream, 1, count)).toBe(1_000);
  expect(await withBody(null, 1, count)).toBe(0);
});

it("does not hide a refusal behind a connection that broke", async () => {
  let pulls = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1;
      if (pulls === 1) controller.enqueue(new Uint8Array(10));
      else controller.error(new Error("connection lost"));
    },
  });
  await expect(withBody(stream, 1_000, refuse)).rejects.toThrow("Refused.");
});
