import { idOf } from "../prisma/seed/ids.ts";

/** How a route is asked for: `rest` fills what follows the tenant with something real of Acme Bank's, `unknown` with nothing's. */
export type IsolationCase = {
  rest?: string;
  unknown?: string;
  /** Takes a POST only; it has a test of its own. */
  post?: true;
};

const upgrade = { rest: "/database-16", unknown: "/no-such-upgrade" };

/** A window of Acme Bank's, and one of nobody's. */
const night = (end = ""): IsolationCase => ({
  rest: `/${idOf("window", "Event store migration", "acme-bank")}${end}`,
  unknown: `/${idOf("window", "no such upgrade", "acme-bank")}${end}`,
});

/** One case for every route under a tenant; lib/testing/structure/isolation.test.ts fails for a route without one. */
export const isolationCases: Record<string, IsolationCase> = {
  "/api/live/t/[tenantSlug]/upgrades/[upgradeSlug]": upgrade,
  "/api/live/t/[tenantSlug]/upgrades/[upgradeSlug]/choices": {
    rest: "/database-16/choices?choices=%5B%7B%22wallStart%22%3A%222030-01-01T02%3A00%22%2C%22durationMinutes%22%3A120%2C%22method%22%3A%22none%22%7D%5D",
    unknown:
      "/no-such-upgrade/choices?choices=%5B%7B%22wallStart%22%3A%222030-01-01T02%3A00%22%2C%22durationMinutes%22%3A120%2C%22method%22%3A%22none%22%7D%5D",
  },
  "/api/live/t/[tenantSlug]/search": { rest: "?q=export" },
  "/api/t/[tenantSlug]/traffic": { post: true },
  "/api/t/[tenantSlug]/traffic/check": { post: true },
  "/t/[tenantSlug]": {},
  "/t/[tenantSlug]/activity": {},
  "/t/[tenantSlug]/api-tokens": {},
  "/t/[tenantSlug]/calendar": { rest: "?view=agenda" },
  "/t/[tenantSlug]/calendar/blackouts": {},
  "/t/[tenantSlug]/contacts": {},
  "/t/[tenantSlug]/releases": {},
  // Spec Hub 4.26.0 was published to named tenants; the asking one is not among them.
  "/t/[tenantSlug]/releases/[noteSlug]": { rest: "/spec-hub-4-26-0", unknown: "/no-such-note" },
  "/t/[tenantSlug]/releases/[noteSlug]/json": {
    rest: "/spec-hub-4-26-0.json",
    unknown: "/no-such-note.json",
  },
  "/t/[tenantSlug]/releases/[noteSlug]/markdown": {
    rest: "/spec-hub-4-26-0.md",
    unknown: "/no-such-note.md",
  },
  "/t/[tenantSlug]/releases/[noteSlug]/revisions": {
    rest: "/spec-hub-4-26-0/revisions",
    unknown: "/no-such-note/revisions",
  },
  "/t/[tenantSlug]/releases/feeds": {},
  "/t/[tenantSlug]/policy": {},
  "/t/[tenantSlug]/search": { rest: "?q=export" },
  "/t/[tenantSlug]/releases/changes": {},
  "/t/[tenantSlug]/releases/changes/export/[format]": { rest: "/pdf", unknown: "/no-such-format" },
  "/t/[tenantSlug]/releases/requests": {},
  // Acme Bank has a request 42, the asking tenant none.
  "/t/[tenantSlug]/releases/requests/[number]": { rest: "/42", unknown: "/999999" },
  "/t/[tenantSlug]/releases/requests/[number]/export/[format]": {
    rest: "/42/export/markdown",
    unknown: "/999999/export/markdown",
  },
  "/t/[tenantSlug]/releases/train": { rest: "?week=2026-11-23" },
  "/t/[tenantSlug]/releases/weekly": {},
  // A week is no one tenant's: here both are weeks that were never sent.
  "/t/[tenantSlug]/releases/weekly/[firstDay]": { rest: "/2020-01-03", unknown: "/2020-01-10" },
  "/t/[tenantSlug]/traffic": {},
  "/t/[tenantSlug]/upgrades": {},
  "/t/[tenantSlug]/upgrades/[upgradeSlug]": upgrade,
  "/t/[tenantSlug]/upgrades/[upgradeSlug]/markdown": {
    rest: "/database-16.md",
    unknown: "/no-such-upgrade.md",
  },
  "/t/[tenantSlug]/upgrades/[upgradeSlug]/offers/[version]": {
    rest: "/database-16/offers/1",
    unknown: "/no-such-upgrade/offers/1",
  },
  "/t/[tenantSlug]/upgrades/[upgradeSlug]/propose": {
    rest: "/database-16/propose",
    unknown: "/no-such-upgrade/propose",
  },
  "/api/live/t/[tenantSlug]/windows/[windowId]": night(),
  "/t/[tenantSlug]/windows": {},
  "/t/[tenantSlug]/windows/[windowId]": night(),
  "/t/[tenantSlug]/windows/[windowId]/report": night("/report"),
  "/t/[tenantSlug]/windows/[windowId]/report.json": night("/report.json"),
  "/t/[tenantSlug]/windows/[windowId]/report.md": night("/report.md"),
  "/t/[tenantSlug]/windows/[windowId]/calendar": night("/calendar"),
};
