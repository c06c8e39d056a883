/** How large the measured world is: a vendor some years from now. Every window belongs to one tenant's part in one upgrade. */
export const worldSize = {
  tenants: 200,
  membersOfTenant: 10,
  representatives: 10,
  notes: 500,
  /** Upgrades that every tenant has behind it, each with a completed window. */
  completedUpgrades: 8,
  /** Upgrades to come for which every tenant has agreed a window. */
  agreedUpgrades: 2,
  /** Upgrades still negotiated: no window yet. */
  openUpgrades: 1,
} as const;
