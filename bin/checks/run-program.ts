import { spawn } from "node:child_process";

/** Runs `node` with `args` to its end and tells whether it succeeded; a stop signal to us stops it too. */
export async function runProgram(args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    child.once("exit", () => process.exit(130));
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.once("error", () => resolve(false));
  child.once("exit", (code) => resolve(code === 0));
  const succeeded = await promise;
  process.off("SIGINT", stop).off("SIGTERM", stop);
  return succeeded;
}
