import type { Module } from "./modules.ts";

/** Slices: folders of lib that hold one part of the domain. */
const SLICES =
  "releases|publishing|imports|reading|search|feeds|weekly-notes|notes-requests|deployments|api-tokens|upgrades|windows|blackouts|night|calendar|traffic|contacts|overview|inbox";
const slice = new RegExp(`^lib/(${SLICES})/`);
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("lib/testing/");

type Rule = { name: string; from: RegExp; to: RegExp; allowTypes?: boolean };

/** docs/architecture.md, "Who may call whom", as forbidden edges. */
const rules: Rule[] = [
  {
    name: "app asks use cases, never the database",
    from: /^app\//,
    to: /^lib\/(db\/|.*\/store(-[a-z-]+)?\.ts$)|^@prisma\/|^pg$/,
  },
  {
    name: "components know components, schemas, rules and the one renderer",
    from: /^components\//,
    to: /^lib\/(?!(.*\/(schema|rules)(-[a-z-]+)?\.ts$|time\/|errors\.ts$))/,
    allowTypes: true,
  },
  {
    name: "components never reach into app, except their own action's type",
    from: /^components\//,
    to: /^app\//,
    allowTypes: true,
  },
  { name: "lib never reaches into app or components", from: /^lib\//, to: /^(app|components)\// },
  {
    name: "rules and schemas are client-safe",
    from: /^lib\/(?!db\/)[^/]+\/(rules|schema)(-[a-z-]+)?\.ts$/,
    to: /^server-only$|^lib\/(db|auth|outbox|audit)\/|store|^node:/,
    allowTypes: true,
  },
  {
    name: "next stays in app, components and lib/auth",
    from: /^(lib\/(?!auth\/)|bin\/|prisma\/)/,
    to: /^next(\/|$)|^next-auth/,
  },
  {
    name: "only the database's own folder, sign-in and health hold the unscoped client",
    from: /^(lib\/(?!db\/|auth\/|health\/|mailbox\/|mail\/|outbox\/))/,
    to: /^lib\/db\/client\.ts$/,
  },
  {
    name: "the product does not need its tests",
    from: /^(app|components|lib\/(?!testing\/)|bin)\//,
    to: /^lib\/testing\//,
  },
];

/** Every import that breaks a rule, as "file -> import: rule". */
export function forbiddenEdges(modules: Module[]): string[] {
  return modules
    .filter((module) => !isTest(module.path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ to, typeOnly }) => [
        ...rules
          .filter((rule) => rule.from.test(path) && rule.to.test(to) && !(rule.allowTypes && typeOnly))
          .map((rule) => `${path} -> ${to}: ${rule.name}`),
        ...foreignStore(path, to),
      ]),
    );
}

function foreignStore(path: string, to: string): string[] {
  const target = slice.exec(to)?.[1];
  if (!target || !/\/store(-[a-z-]+)?\.ts$/.test(to) || path.startsWith(`lib/${target}/`)) return [];
  return [`${path} -> ${to}: a slice's store is its own`];
}

/** Cycles of runtime imports, each as "a -> b -> a". */
export function cycles(modules: Module[]): string[] {
  const edges = new Map(modules.map((m) => [m.path, m.imports.filter((i) => !i.typeOnly).map((i) => i.to)]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path].join(" -> "));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of modules) walk(path, []);
  return found;
}

/** Pairs of slices that import each other, at whatever file. */
export function sliceCycles(modules: Module[]): string[] {
  const of = (path: string) => slice.exec(path)?.[1];
  const pairs = new Set<string>();
  for (const { path, imports } of modules.filter((m) => !isTest(m.path))) {
    for (const { to, typeOnly } of imports) {
      const [from, target] = [of(path), of(to)];
      if (from && target && from !== target && !typeOnly) pairs.add(`${from} ${target}`);
    }
  }
  return [...pairs].filter((pair) => pairs.has(pair.split(" ").reverse().join(" ")));
}
