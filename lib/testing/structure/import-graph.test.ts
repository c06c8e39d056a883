import { describe, expect, it } from "vitest";
import { readModules } from "./modules.ts";
import { cycles, forbiddenEdges, sliceCycles } from "./rules.ts";

const modules = readModules();

describe("who may call whom", () => {
  it("reads the project", () => expect(modules.length).toBeGreaterThan(100));
  it("has no forbidden import", () => expect(forbiddenEdges(modules)).toEqual([]));
  it("has no cycle of files", () => expect(cycles(modules)).toEqual([]));
  it("has no two slices that need each other", () => expect(sliceCycles(modules)).toEqual([]));
});

describe("the rules themselves", () => {
  const edge = (path: string, to: string, typeOnly = false) => [{ path, imports: [{ to, typeOnly }] }];

  it.each([
    ["app/page.tsx", "lib/db/client.ts"],
    ["app/page.tsx", "lib/releases/store.ts"],
    ["components/releases/feed.tsx", "lib/releases/list-feed.ts"],
    ["lib/windows/rules.ts", "node:fs"],
    ["lib/windows/accept-choice.ts", "lib/releases/store.ts"],
    ["lib/windows/accept-choice.ts", "next/navigation"],
    ["lib/windows/store.ts", "lib/db/client.ts"],
  ])("refuse %s -> %s", (path, to) => expect(forbiddenEdges(edge(path, to))).not.toEqual([]));

  it("let a component know a use case's type", () =>
    expect(forbiddenEdges(edge("components/releases/feed.tsx", "lib/releases/list-feed.ts", true))).toEqual(
      [],
    ));

  it("find a cycle", () =>
    expect(cycles([...edge("lib/a.ts", "lib/b.ts"), ...edge("lib/b.ts", "lib/a.ts")])).toEqual([
      "lib/a.ts -> lib/b.ts -> lib/a.ts",
    ]));
});
