import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import pg from "pg";

/** Where and of what the figures were taken: they mean nothing without it. */
export type Surroundings = {
  machine: { cpu: string; cores: number; memoryGigabytes: number; system: string };
  versions: { node: string; next: string; react: string; postgres: string; commit: string };
};

export async function describeSurroundings(databaseUrl: string): Promise<Surroundings> {
  return {
    machine: {
      cpu: cpus()[0]?.model.trim() ?? "unknown",
      cores: availableParallelism(),
      memoryGigabytes: Math.round(totalmem() / 1e9),
      system: `${type()} ${release()}`,
    },
    versions: {
      node: process.version,
      next: installed("next"),
      react: installed("react"),
      postgres: await postgresVersion(databaseUrl),
      commit: commit(),
    },
  };
}

function installed(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {
    version: string;
  };
  return version;
}

async function postgresVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "unknown";
  } finally {
    await client.end();
  }
}

/** The commit of this checkout, marked where files differ from it. */
function commit(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty", "--abbrev=12"], {
      encoding: "utf8",
    }).trim();
  } catch {
    return "unknown";
  }
}
