import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFolderOf } from "./open-folder.ts";

let place: string;
const data = () => join(place, "data");
const folderOf = (dataDir: string) => {
  const folder = openFolderOf(dataDir, join(place, "open"));
  mkdirSync(join(folder, "cluster"), { recursive: true });
  return folder;
};

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "portal-open-folder-"));
  mkdirSync(data());
});
afterEach(() => rmSync(place, { recursive: true }));

describe("the open folder of a data folder", () => {
  it("stays the same from start to start", () => expect(folderOf(data())).toBe(folderOf(data())));

  it("begins anew when the data folder was deleted, and what was left is cleared away", () => {
    const before = folderOf(data());
    rmSync(data(), { recursive: true });
    mkdirSync(data());
    expect(folderOf(data())).not.toBe(before);
    expect(existsSync(before)).toBe(false);
  });

  it("is another one for a copy", () => {
    const own = folderOf(data());
    cpSync(data(), join(place, "copy"), { recursive: true });
    expect(folderOf(join(place, "copy"))).not.toBe(own);
    expect(existsSync(own)).toBe(true);
  });
});
