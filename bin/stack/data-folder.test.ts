import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { openDataFolder } from "./data-folder.ts";

const root = mkdtempSync(join(tmpdir(), "portal-data-"));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("makes a data folder with those above it", () => {
  const folder = join(root, "a", "b");
  openDataFolder(folder);
  openDataFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

it("says at once that a folder cannot be made, and what to do", () => {
  expect(() => openDataFolder("/proc/nope/data")).toThrow(/cannot be written .*DATA_DIR=/);
});
