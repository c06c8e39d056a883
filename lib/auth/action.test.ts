import { expect, it, vi } from "vitest";
import { runAction } from "./action.ts";

// Next's own, which only work inside a request that it serves.
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "sec-fetch-site": "same-origin" }) }));
vi.mock("next/navigation", () => ({ unstable_rethrow: () => undefined }));

it("refuses a call without a form in words, before it does anything", async () => {
  const change = vi.fn(async () => ({ message: "Done." }));
  for (const form of [undefined, null, "form", { get: 1 }]) {
    expect(await runAction(form as unknown as FormData, change)).toMatchObject({
      status: "refused",
      message: expect.stringContaining("Reload the page"),
    });
  }
  expect(change).not.toHaveBeenCalled();
  expect(await runAction(new FormData(), change)).toMatchObject({ status: "done" });
});
