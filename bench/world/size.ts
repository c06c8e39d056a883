/** How large the measured world is: a vendor some years from now. Every window belongs to one tenant's part in one upgrade. */
export const worldSize = {
  tenants: 500,
  membersOfTenant: 20,
  /** Tenants beyond these that only take part in the open upgrade: with them, its board has a thousand rows. */
  boardTenants: 500,
  membersOfBoardTenant: 3,
  /** The tenants that take part in all upgrades and have measured their traffic. */
  arrangingTenants: 200,
  representatives: 10,
  /** Unless the command says otherwise. */
  notes: 20_000,
  /** Upgrades that every tenant has behind it, each with a completed window. */
  completedUpgrades: 8,
  /** Upgrades to come for which every tenant has agreed a window. */
  agreedUpgrades: 2,
  /** Upgrades still negotiated: no window yet. */
  openUpgrades: 1,
} as const;
