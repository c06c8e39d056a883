import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nodeBinary } from "./node-binary.mjs";
import { root } from "./root.mjs";
import { Unusable } from "./unusable.mjs";

/** npm passes a signal on that the terminal already sent to us: two within this time are one. */
const SAME_SIGNAL_MS = 500;

/**
 * Runs bin/<command>.ts under Node 24 and ends as it ends. Throws Unusable when there is no such command.
 * @param {string} command @param {string[]} args
 */
export function runCommand(command, args) {
  const script = join(root, "bin", `${command}.ts`);
  if (!existsSync(script)) throw new Unusable(`There is no command "${command}".`);
  const child = spawn(nodeBinary, ["--conditions=react-server", script, ...args], {
    // A group of its own: Ctrl-C reaches it through us alone, once. The channel tells it when we are gone (stack/end-with-parent.ts).
    detached: true,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compile"),
    },
  });
  let last = Number.NEGATIVE_INFINITY;
  let asked = 0;
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    const now = performance.now();
    if (now - last < SAME_SIGNAL_MS) return;
    last = now;
    asked += 1;
    // The first asks it to stop, the second to stop at once; one that heard neither is ended.
    child.kill(asked > 2 ? "SIGKILL" : signal === "SIGHUP" ? "SIGTERM" : signal);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, pass);
  child.on("exit", (code, signal) => {
    if (signal) console.error(`\nThe command was ended from outside (${signal}).`);
    process.exit(code ?? 1);
  });
}
