import { globSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { newDeployment, newEvent } from "#lib/deployments/schema-api.ts";
import { newTraffic } from "#lib/traffic/schema-api.ts";
import { openApiDocument } from "./openapi.ts";
import { readDocs } from "./read-docs.ts";
import { exampleOf } from "./read-shapes.ts";

const document = openApiDocument();
/** Every address that has a route, as OpenAPI writes it; the document itself and the answer to all others apart. */
const routes = globSync("app/api/v1/**/route.ts", { cwd: resolve(import.meta.dirname, "../..") })
  .map(
    (path) =>
      `/${dirname(path)
        .replace(/^app\//, "")
        .replaceAll(/\[(\w+)\]/g, "{$1}")}`,
  )
  .filter((path) => !path.includes("[...") && !path.endsWith("openapi.json"))
  .sort();

describe("the API's document", () => {
  it("has a path for every route, and no other", () => {
    expect(routes).toContain("/api/v1/deployments/{deploymentId}/events");
    expect(Object.keys(document.paths ?? {}).sort()).toEqual(routes);
  });

  it("points only at what it holds", () => {
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    const named = new Set([...refs].map(([, name]) => name));
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining([...named]));
    expect(named.size).toBeGreaterThan(5);
  });

  it("asks each wish for a key, and names each operation once", () => {
    const all = Object.values(document.paths ?? {}).flatMap(({ get, post }) =>
      [get, post].filter((one) => one),
    );
    expect(new Set(all.map((one) => one?.operationId)).size).toBe(all.length);
    for (const { post } of Object.values(document.paths ?? {}))
      if (post)
        expect(post.parameters).toContainEqual(
          expect.objectContaining({ name: "Idempotency-Key", required: true }),
        );
  });

  it("gives examples that would be taken", () => {
    const {
      NewDeployment = {},
      NewDeploymentEvent = {},
      NewTraffic = {},
    } = document.components?.schemas ?? {};
    expect(newDeployment.safeParse(exampleOf(NewDeployment)).error).toBeUndefined();
    expect(newTraffic.safeParse(exampleOf(NewTraffic)).error).toBeUndefined();
    expect(newEvent.safeParse(exampleOf(NewDeploymentEvent)).error).toBeUndefined();
  });
});

describe("the page for people", () => {
  it("says in words what every field takes", () => {
    const { operations, shapes } = readDocs();
    expect(operations).toHaveLength(8);
    for (const { title, fields } of [...shapes, ...operations.flatMap(({ bodies }) => bodies)]) {
      expect(fields.length, title).toBeGreaterThan(0);
      for (const { name, type } of fields)
        expect(type, `${title}.${name}`).not.toMatch(/undefined|object|string|integer/);
    }
  });
});
