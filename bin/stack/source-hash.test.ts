import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourceHash } from "./source-hash.ts";

let root: string;
const write = (file: string, content: string) => {
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), content);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "portal-sources-"));
  write("app/t/[tenantSlug]/page.tsx", "page");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the hash of the sources", () => {
  it.each([
    "app/t/[tenantSlug]/page.tsx",
    "lib/env.ts",
    "proxy.ts",
    "prisma/schema.prisma",
    "package-lock.json",
  ])("changes with %s", (file) => {
    const before = sourceHash(root);
    write(file, "changed");
    expect(sourceHash(root)).not.toBe(before);
  });

  it("changes when a file moves", () => {
    write("lib/a.ts", "same");
    const before = sourceHash(root);
    rmSync(join(root, "lib/a.ts"));
    write("lib/b.ts", "same");
    expect(sourceHash(root)).not.toBe(before);
  });

  it.each([
    "lib/env.test.ts",
    "lib/testing/world.ts",
    "lib/db/generated/client.ts",
    "e2e/a.spec.ts",
    "README.md",
  ])("does not change with %s, which no build holds", (file) => {
    const before = sourceHash(root);
    write(file, "changed");
    expect(sourceHash(root)).toBe(before);
  });
});
