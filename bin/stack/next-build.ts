import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isBuilt, recordBuild } from "./build.ts";
import { startChild } from "./child.ts";
import type { Closing } from "./closing.ts";
import { StartError } from "./start-error.ts";

/** Builds the pages unless the build on disk fits the sources. Throws StartError with the build's words. */
export async function buildWhenStale(closing: Closing): Promise<void> {
  if (isBuilt()) return;
  console.log("Building the pages. This takes about a minute.");
  await recordBuild(() => nextBuild(closing));
}

async function nextBuild(closing: Closing): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portal-build-"));
  const file = join(folder, "log");
  const log = openSync(file, "w");
  try {
    const child = startChild("build", ["node_modules/next/dist/bin/next", "build"], log);
    closing.defer({ stop: () => child.stop(2_000), kill: child.kill });
    const how = await child.ended;
    if (how !== "code 0") {
      const words = readFileSync(file, "utf8").trimEnd().split("\n").slice(-40).join("\n");
      throw new StartError(`${words}\n\nThe pages could not be built (${how}); the reason stands above.`);
    }
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  }
}
