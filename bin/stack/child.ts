import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** One process of the portal. */
export type Child = {
  name: string;
  process: ChildProcess;
  /** Settles with words for how it ended. */
  ended: Promise<string>;
  /** Asks it to finish what it does, and ends it when that takes longer than the limit. */
  stop: (limitMs: number) => Promise<void>;
  kill: () => void;
};

/** For processes that run until they are stopped. Not for a build: its workers would inherit it and end early. */
export const WITH_PARENT = `--import=${import.meta.resolve("./end-with-parent.ts")}`;

/** Runs `node` with `args`; output goes to ours, or to the open file `log`. */
export function startChild(name: string, args: string[], log: number | "inherit"): Child {
  const child = spawn(process.execPath, args, {
    detached: true, // Ctrl-C reaches the start command alone, which stops things in order.
    stdio: ["ignore", log, log, "ipc"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  });
  return {
    name,
    process: child,
    ended,
    async stop(limitMs) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const timer = setTimeout(() => child.kill("SIGKILL"), limitMs);
      child.kill("SIGTERM");
      await ended;
      clearTimeout(timer);
    },
    kill: () => child.kill("SIGKILL"),
  };
}

/** Waits for the child's first message; false when it ended instead. */
export function untilMessage(child: Child): Promise<boolean> {
  return Promise.race([once(child.process, "message").then(() => true), child.ended.then(() => false)]);
}
