import "./stack/end-with-parent.ts";
import { runProgram } from "./checks/run-program.ts";

// What `npm test` tries with two thousand sequences of acts in a negotiation, with ten thousand.
const test = "lib/windows/negotiation.model.db.test.ts";
const args = ["node_modules/vitest/vitest.mjs", "run", "--project=integration", test];
process.exit((await runProgram(args, { MODEL_SEQUENCES: "10000" })) ? 0 : 1);
