import { describe, expect, it } from "vitest";
import { isInstalled } from "./packages.mjs";

const lock = {
  packages: {
    "": {},
    "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" },
    "node_modules/binary-for-another-machine": { version: "1.0.0", optional: true },
  },
};
const installed = (zod?: object): { packages: Record<string, object> } => ({
  packages: zod ? { "node_modules/zod": zod } : {},
});

describe("what is installed", () => {
  it("suffices when each locked package is there, optional ones aside", () => {
    expect(isInstalled(lock, installed({ version: "4.0.0", integrity: "sha512-a" }))).toBe(true);
  });

  it.each([
    ["is missing", undefined],
    ["has another version", { version: "4.0.1", integrity: "sha512-a" }],
    ["has other contents", { version: "4.0.0", integrity: "sha512-b" }],
  ])("does not suffice when a package %s", (_, zod) => {
    expect(isInstalled(lock, installed(zod))).toBe(false);
  });

  it("may hold more than the lock demands", () => {
    const more = installed({ version: "4.0.0", integrity: "sha512-a" });
    more.packages["node_modules/left-over"] = { version: "1.0.0" };
    expect(isInstalled(lock, more)).toBe(true);
  });
});
