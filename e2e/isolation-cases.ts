/** What a case may name: things that exist, but belong to somebody else than the person asking. */
export type Foreign = { tenantSlug: string; noteSlug: string; upgradeSlug: string; windowId: string; proposalId: string };

/**
 * One case for every route under a tenant: how to ask for a foreign one. `own` asks under the person's own tenant
 * for a foreign id, where the route names one.
 */
export const isolationCases: Record<string, { own?: (foreign: Foreign) => string }> = {
  "/t/[tenantSlug]": {},
  "/t/[tenantSlug]/activity": {},
  "/t/[tenantSlug]/contacts": {},
  "/t/[tenantSlug]/releases": {},
  "/t/[tenantSlug]/releases/[noteSlug]": { own: ({ noteSlug }) => `/releases/${noteSlug}` },
  "/t/[tenantSlug]/traffic": {},
  "/t/[tenantSlug]/upgrades": {},
  "/t/[tenantSlug]/upgrades/[upgradeSlug]": { own: ({ upgradeSlug }) => `/upgrades/${upgradeSlug}` },
  "/t/[tenantSlug]/upgrades/[upgradeSlug]/propose": { own: ({ upgradeSlug }) => `/upgrades/${upgradeSlug}/propose` },
  "/t/[tenantSlug]/windows": {},
};
