import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path.ts";

describe("safePath", () => {
  it.each(["/t/acme", "/staff/inbox?tenant=acme&since=2"])("keeps %s", (path) =>
    expect(safePath(path)).toBe(path),
  );

  it.each([
    "//evil.example/x",
    "/\\evil.example",
    "/..//evil.example/x",
    "/.//evil.example",
    "/a/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    undefined,
    ["/a"],
    `/${"a".repeat(600)}`,
  ])("leads %j to the front page", (path) => expect(safePath(path)).toBe("/"));
});
