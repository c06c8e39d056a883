import { join } from "node:path";
import { isBuilt, recordBuild } from "../stack/build.ts";
import { runProgram } from "./run-program.ts";

/** One check: `run` tells whether it is green and leaves its count of tests, if any, in `report`. */
export type Step = { name: string; run: (report: string) => Promise<boolean> };

const program =
  (...args: string[]) =>
  () =>
    runProgram(args);

const vitest = (project: string) => (report: string) =>
  runProgram([
    join("node_modules", "vitest", "vitest.mjs"),
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);

/** What needs no database and no browser: half a minute. */
export const quickSteps: Step[] = [
  { name: "Lint", run: program("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings") },
  { name: "Types", run: program("node_modules/typescript/bin/tsc", "--noEmit") },
  { name: "Unit tests", run: vitest("unit") },
];

export const slowSteps: Step[] = [
  { name: "Integration tests on PostgreSQL", run: vitest("integration") },
  { name: "Build", run: build },
  { name: "End-to-end tests in the browser", run: endToEnd },
];

async function build(): Promise<boolean> {
  if (isBuilt()) return true;
  let green = false;
  await recordBuild(async () => {
    green = await runProgram(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" });
    if (!green) throw new Error("The build failed.");
  }).catch(() => {});
  return green;
}

function endToEnd(report: string): Promise<boolean> {
  return runProgram(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
}
