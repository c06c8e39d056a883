import { spawnSync } from "node:child_process";
import { StartError } from "../stack/start-error.ts";
import { findBrowser } from "./browser.ts";

const PLAYWRIGHT = "node_modules/playwright/cli.js";

/** Each way to get a Chromium, in turn; those of the system's package manager need root. */
const WAYS: { words: string; needsRoot: boolean; commands: string[][] }[] = [
  {
    words: "Installing Playwright's Chromium.",
    needsRoot: false,
    commands: [[process.execPath, PLAYWRIGHT, "install", "chromium"]],
  },
  {
    words: "Installing the libraries it lacks.",
    needsRoot: true,
    commands: [[process.execPath, PLAYWRIGHT, "install-deps", "chromium"]],
  },
  {
    words: "Installing Chromium by apt-get.",
    needsRoot: true,
    commands: [
      ["apt-get", "update", "-q"],
      ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"],
    ],
  },
  { words: "Installing Chromium by dnf.", needsRoot: true, commands: [["dnf", "install", "-y", "chromium"]] },
  { words: "Installing Chromium by apk.", needsRoot: true, commands: [["apk", "add", "chromium"]] },
];

/** A Chromium for the tests, installed where there is none. Throws StartError when no way leads to one. */
export function ensureBrowser(named: string | undefined): string {
  const present = findBrowser(named);
  if (present) return present;
  const isRoot = process.getuid?.() === 0;
  for (const { words, needsRoot, commands } of WAYS) {
    if (needsRoot && !isRoot) continue;
    console.log(`No Chromium yet. ${words}`);
    if (!commands.every(run)) continue;
    const installed = findBrowser(named);
    if (installed) return installed;
  }
  throw new StartError(
    "There is no Chromium on this machine, and none could be installed. Install one (Debian: sudo apt-get install chromium), or name yours: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

function run([program = "", ...args]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}
