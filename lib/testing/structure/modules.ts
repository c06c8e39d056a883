import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "oxc-parser";

export type Import = { to: string; typeOnly: boolean };
/** A file of the project with what it imports: project files by path, packages by name. */
export type Module = { path: string; imports: Import[] };

const ROOT = resolve(import.meta.dirname, "../../..");
const SOURCES = "{app,components,lib,bin,prisma,e2e,bench}/**/*.{ts,tsx}";

/** Every source file with its imports, read by a real parser. */
export function readModules(): Module[] {
  return globSync([SOURCES, "*.ts"], {
    cwd: ROOT,
    exclude: (name) => name.includes("generated") || name.includes("node_modules"),
  })
    .filter((path) => !path.includes("/generated/"))
    .map((path) => ({ path, imports: importsOf(path) }));
}

function importsOf(path: string): Import[] {
  const { module } = parseSync(path, readFileSync(join(ROOT, path), "utf8"));
  const statics = module.staticImports.map((i) => ({
    to: resolveImport(path, i.moduleRequest.value),
    typeOnly: i.entries.length > 0 && i.entries.every((entry) => entry.isType),
  }));
  const reexports = module.staticExports
    .flatMap((e) => e.entries)
    .flatMap((entry) =>
      entry.moduleRequest
        ? [{ to: resolveImport(path, entry.moduleRequest.value), typeOnly: entry.isType }]
        : [],
    );
  return [...statics, ...reexports];
}

function resolveImport(from: string, request: string): string {
  if (request.startsWith("#")) return request.slice(1);
  return request.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(from), request)) : request;
}
