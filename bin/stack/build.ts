import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { sourceHash } from "./source-hash.ts";

const MADE_FROM = ".next/made-from";

/** Whether the build on disk is made of the sources as they are now. */
export function isBuilt(): boolean {
  return (
    existsSync(".next/BUILD_ID") &&
    existsSync(MADE_FROM) &&
    readFileSync(MADE_FROM, "utf8") === sourceHash(".")
  );
}

/** Runs `nextBuild` and records what it was made of, so that a failed or interrupted build is never taken for one. */
export async function recordBuild(nextBuild: () => Promise<void>): Promise<void> {
  const source = sourceHash(".");
  rmSync(MADE_FROM, { force: true });
  await nextBuild();
  writeFileSync(MADE_FROM, source);
}
