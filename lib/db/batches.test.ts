import fc from "fast-check";
import { expect, it } from "vitest";
import { inBatches } from "./batches.ts";

it("gives every row once, also when what is done to a row takes it out of the question", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000), fc.boolean(), async (count, leaves) => {
      let rows = Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(4, "0") }));
      const seen: string[] = [];
      const found = inBatches(async ({ where, take }) =>
        rows.filter(({ id }) => !where.id || id > where.id.gt).slice(0, take),
      );
      for await (const batch of found) {
        seen.push(...batch.map(({ id }) => id));
        if (leaves) rows = rows.filter((row) => !batch.includes(row));
      }
      expect(seen).toEqual(Array.from({ length: count }, (_, index) => String(index).padStart(4, "0")));
    }),
  );
});
