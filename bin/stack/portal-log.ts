import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "#lib/env.ts";

/** Where web and worker write. In production that is our own output; in a demonstration a file, to keep the screen clear. */
export type PortalLog = {
  target: number | "inherit";
  file: string | undefined;
  lastWords: () => string;
  close: () => void;
};

export function openLog({ PORTAL_MODE, DATA_DIR }: Env): PortalLog {
  if (PORTAL_MODE === "production") {
    return { target: "inherit", file: undefined, lastWords: () => "", close: () => {} };
  }
  const file = join(DATA_DIR, "portal.log");
  // What the last run said may tell why it ended.
  if (existsSync(file)) renameSync(file, `${file}.before`);
  const target = openSync(file, "w", 0o600);
  return {
    target,
    file,
    lastWords: () => readFileSync(file, "utf8").trimEnd().split("\n").slice(-12).join("\n"),
    close: () => closeSync(target),
  };
}
