import { type Budget, budgets } from "./budgets.ts";
import type { BenchWorld } from "./world/load-world.ts";

export type Viewer = "coordinator" | "representative" | "nobody";

/** One measured address, who asks for it, and what it may cost. */
export type BenchPage = { name: string; path: string; viewer: Viewer; budget: Budget };

/**
 * The main pages. The bare one, the link check of sign-in without a link, is a dynamic page of the same build with
 * a sentence on it and no query behind it: the floor that the framework sets.
 */
export function benchPages({
  tenantSlug,
  noteSlug,
  upgradeSlug,
  windowId,
  commonWord,
}: BenchWorld): BenchPage[] {
  const { reading, arranging, other, everything } = budgets;
  const client = (name: string, path: string, budget: Budget): BenchPage => ({
    name,
    path: `/t/${tenantSlug}${path}`,
    viewer: "coordinator",
    budget,
  });
  const staff = (name: string, path: string, budget: Budget = other): BenchPage => ({
    name,
    path: `/staff${path}`,
    viewer: "representative",
    budget,
  });
  return [
    { name: "bare page", path: "/verify", viewer: "nobody", budget: other },
    { name: "sign-in", path: "/sign-in", viewer: "nobody", budget: other },
    client("overview", "", reading),
    client("feed", "/releases", reading),
    client("note", `/releases/${noteSlug}`, reading),
    {
      name: "search (JSON)",
      path: `/api/live/t/${tenantSlug}/search?q=${commonWord}`,
      viewer: "coordinator",
      budget: other,
    },
    client("search page", `/search?q=${commonWord}`, other),
    client("upgrade", `/upgrades/${upgradeSlug}`, arranging),
    client("propose windows", `/upgrades/${upgradeSlug}/propose`, arranging),
    client("windows", "/windows", arranging),
    client("window", `/windows/${windowId}`, arranging),
    client("calendar", "/calendar", arranging),
    client("traffic", "/traffic", arranging),
    staff("staff inbox", "/inbox", everything),
    staff("staff upgrade board", `/upgrades/${upgradeSlug}`),
    staff("staff calendar", "/calendar", everything),
    staff("staff window", `/windows/${windowId}`),
    {
      name: "live upgrade (JSON)",
      path: `/api/live/t/${tenantSlug}/upgrades/${upgradeSlug}`,
      viewer: "coordinator",
      budget: other,
    },
    {
      name: "live window (JSON)",
      path: `/api/live/t/${tenantSlug}/windows/${windowId}`,
      viewer: "coordinator",
      budget: other,
    },
  ];
}
