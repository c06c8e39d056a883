/** What a case may name: things that exist, but belong to somebody else than the person asking. */
export type Foreign = { tenantSlug: string; noteSlug: string; upgradeSlug: string; windowId: string; proposalId: string };

const aChoice = '[{"wallStart":"2030-01-01T02:00","durationMinutes":60,"method":"dns"}]';

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
  "/t/[tenantSlug]/windows/[windowId]/calendar": { own: ({ windowId }) => `/windows/${windowId}/calendar` },
  "/api/live/t/[tenantSlug]/upgrades/[upgradeSlug]": { own: ({ upgradeSlug }) => `/upgrades/${upgradeSlug}` },
  "/api/live/t/[tenantSlug]/upgrades/[upgradeSlug]/choices": {
    own: ({ upgradeSlug }) => `/upgrades/${upgradeSlug}/choices?${new URLSearchParams({ choices: aChoice })}`,
  },
};
