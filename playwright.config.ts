import { defineConfig } from "@playwright/test";
import { findBrowser } from "./bin/checks/browser.ts";
import { freePort } from "./lib/db/embedded/free-port.ts";

// Chosen once: Playwright's own processes read this file again and must find the same port.
process.env.E2E_PORT ??= String(await freePort());
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/global-setup.ts",
  // The journeys share one world, so they go one after the other; none is tried twice.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    launchOptions: {
      executablePath: findBrowser(process.env.CHROMIUM_PATH),
      // Chromium's sandbox cannot be set up by root. The other flags keep it from calling home.
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grep: /@phone/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
});
