import { globSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isolationCases } from "../../../e2e/isolation-cases.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
/** Every page and route below a tenant, as its pattern: "/t/[tenantSlug]/releases/[noteSlug]". */
const routes = globSync("app/**/{page.tsx,route.ts}", { cwd: ROOT })
  .map(
    (path) =>
      `/${dirname(path)
        .replace(/^app\//, "")
        .replaceAll(/\/\([^)]*\)/g, "")}`,
  )
  .filter((route) => route.includes("[tenantSlug]") && !/^\/(api\/live\/)?staff\//.test(route))
  .sort();

describe("isolation", () => {
  it("finds the tenant's routes", () => expect(routes).toContain("/t/[tenantSlug]/releases"));

  it("has a case for every route of a tenant", () => {
    expect(routes.filter((route) => !(route in isolationCases))).toEqual([]);
  });

  it("has no case for a route that is gone", () => {
    expect(Object.keys(isolationCases).filter((route) => !routes.includes(route))).toEqual([]);
  });
});
