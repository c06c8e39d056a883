import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareHome } from "../../lib/db/embedded/home.ts";

/** Settings of a developer's own .env must not reach the tests: an empty one counts as none. */
const NO_SETTINGS = {
  DATABASE_URL: "",
  PUBLIC_URL: "",
  SMTP_URL: "",
  NEXTAUTH_SECRET: "",
  HOST: "",
  LOG_LEVEL: "",
};

export type TestPortal = { dataDir: string; stop: () => Promise<void> };

/**
 * Starts the whole portal as `npm start` does, on a demonstration world of its own. It ends with this process.
 * Throws when it does not become ready; its words stand in our output.
 */
export async function startTestPortal(port: number): Promise<TestPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-e2e-"));
  const child = spawn("node_modules/node/bin/node", ["--conditions=react-server", "bin/start.ts"], {
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      ...NO_SETTINGS,
      PORTAL_MODE: "demonstration",
      PORT: String(port),
      DATA_DIR: dataDir,
    },
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    keepLog(dataDir);
    rmSync((await prepareHome(dataDir)).folder, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  const ready = await Promise.race([once(child, "message").then(() => true), ended.then(() => false)]);
  if (ready) return { dataDir, stop };
  await stop();
  throw new Error("The portal did not start; its words stand above.");
}

/** What web and worker wrote, beside the traces of failed tests. */
function keepLog(dataDir: string): void {
  const log = join(dataDir, "portal.log");
  if (!existsSync(log)) return;
  mkdirSync("test-results", { recursive: true });
  copyFileSync(log, "test-results/portal.log");
}
