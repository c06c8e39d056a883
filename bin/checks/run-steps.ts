import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Step } from "./steps.ts";
import { add, tallyOf } from "./tally.ts";

/** Runs the steps up to the first red one, closing with the count of tests. Returns whether all were green. */
export async function runSteps(steps: Step[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "portal-checks-"));
  const took: string[] = [];
  let tally = { passed: 0, failed: 0 };
  let red: string | undefined;
  for (const [index, { name, run }] of steps.entries()) {
    console.log(`\n── ${name} ${"─".repeat(Math.max(4, 70 - name.length))}`);
    const began = performance.now();
    const report = join(folder, `${index}.json`);
    const green = await run(report);
    took.push(
      `  ${green ? "green" : "red  "}  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${name}`,
    );
    tally = add(tally, tallyOf(report));
    if (green) continue;
    red = name;
    break;
  }
  rmSync(folder, { recursive: true });
  console.log(`\n${took.join("\n")}`);
  console.log(
    red ? `\nRed: ${red}. What failed stands above; the steps after it were not run.` : "\nAll green.",
  );
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return red === undefined;
}
