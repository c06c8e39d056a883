import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFolderHeldError, liveHolder, lockDataFolder } from "./data-folder-lock.ts";

const ADDRESS = "http://127.0.0.1:3000";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portal-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const leaveLockOf = (holder: object) =>
  writeFileSync(
    join(folder, "lock.json"),
    JSON.stringify({ began: "long ago", since: "yesterday", address: ADDRESS, ...holder }),
  );

describe("the lock on the data folder", () => {
  it("refuses a second holder and says who has it, since when and where", () => {
    lockDataFolder(folder, ADDRESS);
    const second = () => lockDataFolder(folder, "http://127.0.0.1:3001");
    expect(second).toThrow(DataFolderHeldError);
    expect(second).toThrow(new RegExp(`process ${process.pid}, started \\d{4}-.*Z, at ${ADDRESS}`));
  });

  it("is free again after release", () => {
    lockDataFolder(folder, ADDRESS).release();
    expect(liveHolder(folder)).toBeUndefined();
    lockDataFolder(folder, ADDRESS);
  });

  it("is taken over from a process that is gone", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    leaveLockOf({ pid });
    lockDataFolder(folder, ADDRESS);
    expect(liveHolder(folder)?.pid).toBe(process.pid);
  });

  it("is taken over when a later process only has the dead one's number", () => {
    leaveLockOf({ pid: process.pid });
    lockDataFolder(folder, ADDRESS);
    expect(liveHolder(folder)?.began).not.toBe("long ago");
  });

  it("is taken over from a file that is no lock", () => {
    writeFileSync(join(folder, "lock.json"), "{");
    lockDataFolder(folder, ADDRESS);
    expect(liveHolder(folder)?.pid).toBe(process.pid);
  });

  it("lets other commands find the database, and strangers not read it", () => {
    lockDataFolder(folder, ADDRESS).publish("postgresql://somewhere");
    expect(liveHolder(folder)?.databaseUrl).toBe("postgresql://somewhere");
    expect(JSON.parse(readFileSync(join(folder, "lock.json"), "utf8"))).toMatchObject({ pid: process.pid });
  });
});
