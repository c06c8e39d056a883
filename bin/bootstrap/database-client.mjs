import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { nodeBinary } from "./node-binary.mjs";
import { Unusable } from "./unusable.mjs";

const MADE_FROM = "lib/db/generated/.made-from";

/** Generates Prisma's client when the schema or Prisma changed. Throws Unusable with Prisma's words when it fails. */
export function generateDatabaseClient() {
  const source = sourceOf("prisma/schema.prisma", "node_modules/prisma/package.json");
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, "utf8") === source) return;
  console.error("Generating the database client.");
  const { status, stdout, stderr } = spawnSync(
    nodeBinary,
    ["node_modules/prisma/build/index.js", "generate"],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        // The engine is not used for this, but the command insists on having one, and would download it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      },
    },
  );
  if (status !== 0) throw new Unusable(`The database client could not be generated.\n${stdout}${stderr}`);
  writeFileSync(MADE_FROM, source);
}

/** @param {string[]} files */
function sourceOf(...files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}
