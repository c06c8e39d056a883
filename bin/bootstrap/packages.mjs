import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { nodeBinary } from "./node-binary.mjs";
import { Unusable } from "./unusable.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lock */

/**
 * Whether every package that `lock` demands is there as npm's own record `installed` tells.
 * Optional ones may be absent: they are for other kinds of machine.
 * @param {Lock} lock @param {Lock} installed
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    const found = installed.packages[path];
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Installs the locked packages unless they are there. Throws Unusable when npm cannot. */
export function installPackages() {
  const lock = readLock("package-lock.json");
  const installed =
    existsSync("node_modules/.package-lock.json") && readLock("node_modules/.package-lock.json");
  if (lock && installed && isInstalled(lock, installed) && existsSync(nodeBinary)) return;
  console.error("Installing packages from the npm registry. The first time this takes a minute or two.");
  // Not `npm ci`: it refuses a lock without the packages of other machines that some registries do not carry.
  const flags = [
    "--no-save",
    "--include=dev",
    "--ignore-scripts=false",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { status, error, signal } = spawnSync("npm", ["install", ...flags], {
    // What npm says goes where errors go: the output is the command's own.
    stdio: ["inherit", 2, 2],
    env: installEnv(),
  });
  if (signal) process.exit(130);
  if (error || status !== 0) throw new Unusable(installAdvice(error));
  if (!existsSync(nodeBinary)) {
    throw new Unusable(
      "npm did not bring Node 24: its install script did not run. Allow it with: npm rebuild node --ignore-scripts=false",
    );
  }
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Naming an engine keeps Prisma's install script from downloading one, which the portal does not use. */
function installEnv() {
  return { ...process.env, NODE_ENV: "development", PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
}

/** @param {Error | undefined} error */
function installAdvice(error) {
  if (error)
    return `npm could not be run (${error.message}). Install Node.js 20 or newer with npm, then try again.`;
  return `The packages could not be installed; npm says why above.
  ENOTFOUND, ETIMEDOUT, ECONNREFUSED: the npm registry is out of reach. Check the network, or name your mirror or proxy:
    npm config set registry https://npm.mirror.example    npm config set proxy http://proxy.example:8080
  ENOSPC: the disk is full; about 1.5 GB are needed.    EACCES: this folder is not yours to write.
Then type the same command again; it goes on where it stopped.`;
}
