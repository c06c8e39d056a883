import "./stack/end-with-parent.ts";
import { measureAccepts } from "../bench/accepts.ts";

/** How many rounds, unless the command says: npm run bench:accepts -- 100 */
const ROUNDS = 1_000;

process.exit((await measureAccepts(Number(process.argv[2] ?? ROUNDS))) ? 0 : 1);
