import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const documents = globSync(["*.md", "docs/**/*.md"], { cwd: ROOT });
/** Made at run time, so a document may name them although a fresh clone has none. */
const made = /^(\.data|\.next|node_modules|bench\/results\.json|lib\/db\/generated|\.env$)/;

/** Paths a document names: link targets, and code spans that begin with a folder or file of the project. */
function namedPaths(text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((m) => m[1] ?? "");
  const spans = [
    ...text.matchAll(/`((?:app|components|lib|bin|prisma|e2e|docs|bench|public|\.ci)\/[^`\s*{}<>…]*)`/g),
  ].map((m) => m[1] ?? "");
  return [...links, ...spans].filter((path) => !made.test(path));
}

describe("documents", () => {
  it("exist", () => expect(documents).toContain("README.md"));
  it.each(documents)("%s names only paths that exist", (document) => {
    const missing = namedPaths(readFileSync(join(ROOT, document), "utf8")).filter(
      (path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, document, "..", path)),
    );
    expect(missing).toEqual([]);
  });
});
