import "./stack/end-with-parent.ts";
import type { Env } from "#lib/env.ts";
import { Closing } from "./stack/closing.ts";
import { failureWords } from "./stack/failure-words.ts";
import { startPortal } from "./stack/portal.ts";
import { report } from "./stack/report.ts";
import { loadSettings } from "./stack/settings.ts";

const closing = new Closing();
let settings: Env | undefined;

// A closed terminal must not keep the parts from being stopped in order.
process.stdout.on("error", () => {});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (closing.begun) {
      closing.kill();
      process.exit(130);
    }
    console.log("\nStopping. Once more ends it at once.");
    closing.close().then(() => {
      console.log("Stopped.");
      process.exit(0);
    });
  });
}

try {
  settings = loadSettings();
  const portal = await startPortal(settings, closing);
  await report(portal, settings.PORTAL_MODE);
  process.send?.("ready");
  await portal.broken;
} catch (error) {
  // Parts that end while everything is being stopped are no news.
  if (!closing.begun) {
    console.error(`\n${failureWords(error, settings)}`);
    process.exitCode = 1;
    await closing.close();
    process.exit();
  }
}
