import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build is made of. */
const SOURCES = [
  "{app,components,lib,public}/**/*",
  "{proxy,instrumentation}.ts",
  "{next,postcss}.config.mjs",
  "prisma/schema.prisma",
  "{package,package-lock,tsconfig}.json",
];

const IGNORED = /\.test\.tsx?$|^lib\/(db\/generated|testing)\//;

/** A hash of the names and contents of every file under `root` that a build is made of. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    const path = join(root, file);
    if (IGNORED.test(file) || !statSync(path).isFile()) continue;
    const content = readFileSync(path);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
