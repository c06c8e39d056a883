import { spawnSync } from "node:child_process";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium of this machine that runs: the one named, else an installed one, else Playwright's own. */
export function findBrowser(named: string | undefined): string | undefined {
  const candidates = [named, ...NAMES.map(onPath), ...MAC_APPLICATIONS, chromium.executablePath()];
  return candidates.find((path) => path && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0);
}

function onPath(name: string): string | undefined {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
