import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

type MigrationDirectory = {
  path: string;
  migrationFile: { path: string; content: { tag: "ok"; value: string } };
};

type SchemaEngine = engine.SchemaEngine;

/** Runs `work` with Prisma's own migration engine as WebAssembly: its native binary cannot be fetched on a closed network. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await load();
  const factory = new WholeScriptAdapter({ connectionString: url });
  const opened = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(opened);
  } finally {
    await factory.close();
  }
}

/** Sends a migration as one script: the adapter cuts at every semicolon, also inside a function's body. */
class WholeScriptAdapter extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    const pool = adapter.underlyingDriver();
    adapter.executeScript = async (script) => {
      // One simple query is one transaction: a migration lands whole or not at all.
      await pool.query(script).catch((error: Error) => {
        throw new DriverAdapterError({
          kind: "postgres",
          code: "P0001",
          severity: "ERROR",
          message: error.message,
          detail: undefined,
          column: undefined,
          hint: undefined,
        });
      });
    };
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= (async () => {
    const wasm = readFileSync(
      createRequire(import.meta.url)
        .resolve("@prisma/schema-engine-wasm")
        .replace(/schema_engine\.js$/, "schema_engine_bg.wasm"),
    );
    const { instance } = await WebAssembly.instantiate(wasm, {
      "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
    });
    const start = instance.exports["__wbindgen_start"] as () => void;
    (engine as unknown as { __wbg_set_wasm: (e: WebAssembly.Exports) => void }).__wbg_set_wasm(
      instance.exports,
    );
    start();
  })();
  return loaded;
}

/** The migrations of a folder in the engine's shape, oldest first. */
export function readMigrations(folder: string) {
  const migrationDirectories: MigrationDirectory[] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    }));
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}
