import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { newKey } from "./new-key.ts";

it("is a UUID of version 4, another each time", () => {
  fc.assert(fc.property(fc.constant(null), () => z.uuidv4().safeParse(newKey()).success));
  expect(newKey()).not.toBe(newKey());
});
