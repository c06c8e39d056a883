import { writeFileSync } from "node:fs";
import type { Closing } from "../bin/stack/closing.ts";
import { letGoAfter } from "../bin/stack/database.ts";
import { measurePages } from "./measure.ts";
import { startBenchPortal } from "./portal.ts";
import { measurePublishing, publishingWords } from "./publishing.ts";
import { resultsTable } from "./results-table.ts";
import { describeSurroundings } from "./surroundings.ts";
import { worldSize } from "./world/size.ts";

const RESULTS = "bench/results.json";

/**
 * Measures the main pages, prints them as a table and writes bench/results.json. `seconds` is how long each run of
 * each page takes, `noteCount` how many notes there are. Returns whether every page answered. Throws when the portal does not start or ends in between.
 */
export async function runBench(closing: Closing, seconds: number, noteCount: number): Promise<boolean> {
  const portal = await startBenchPortal(closing, noteCount);
  const surroundings = await describeSurroundings(portal.superuserUrl);
  const pages = await Promise.race([measurePages(portal, seconds), portal.broken]);
  const publishing = await letGoAfter(() => measurePublishing(portal.world));
  const { machine, versions } = surroundings;
  console.log(`\n${resultsTable(pages)}\n`);
  console.log(publishingWords(publishing));
  console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}`);
  console.log(
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  );
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ ...surroundings, worldSize: { ...worldSize, notes: noteCount }, seconds, pages, publishing }, null, 2)}\n`,
  );
  console.log(`\nWritten to ${RESULTS}.`);
  return pages.every(({ non2xx }) => non2xx === 0);
}
