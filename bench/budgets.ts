/** What a page may cost. JavaScript counts as it travels, compressed by gzip; a kilobyte has 1,000 bytes. */
export type Budget = { scriptKilobytes?: number; requests?: number; queries: number };

/** The budgets the portal was designed to (docs/architecture.md). */
export const budgets = {
  reading: { scriptKilobytes: 165, requests: 13, queries: 8 },
  arranging: { scriptKilobytes: 200, queries: 8 },
  other: { queries: 8 },
  /** The calendar of all tenants lists six kinds of things beside who asks. */
  everything: { queries: 10 },
} as const satisfies Record<string, Budget>;
