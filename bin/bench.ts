import "./stack/end-with-parent.ts";
import { runBench } from "../bench/run.ts";
import { worldSize } from "../bench/world/size.ts";
import { Closing } from "./stack/closing.ts";
import { failureWords } from "./stack/failure-words.ts";

/** How long each run of each page takes, unless the command says: npm run bench -- 2, and of how many notes: -- 2 100000 */
const SECONDS = 5;
const MOST_SECONDS = 60;
const MOST_NOTES = 100_000;

const closing = new Closing();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (closing.begun) {
      closing.kill();
      process.exit(130);
    }
    console.log("\nStopping. Once more ends it at once.");
    closing.close().then(() => process.exit(130));
  });
}

try {
  const seconds = Number(process.argv[2] ?? SECONDS);
  if (!(seconds >= 1 && seconds <= MOST_SECONDS))
    throw new Error(`Say how many seconds, from 1 to ${MOST_SECONDS}.`);
  const notes = Number(process.argv[3] ?? worldSize.notes);
  if (!(notes >= 100 && notes <= MOST_NOTES))
    throw new Error(`Say how many notes, from 100 to ${MOST_NOTES}.`);
  process.exitCode = (await runBench(closing, seconds, notes)) ? 0 : 1;
} catch (error) {
  if (!closing.begun) {
    console.error(`\n${failureWords(error)}`);
    process.exitCode = 1;
  }
}
await closing.close();
process.exit();
