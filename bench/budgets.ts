/** What a page may cost. JavaScript counts as it travels, compressed by gzip; a kilobyte has 1,000 bytes. */
export type Budget = { scriptKilobytes?: number; requests?: number; queries: number };

/** The budgets the portal was designed to (docs/architecture.md). */
export const budgets = {
  reading: { scriptKilobytes: 165, requests: 13, queries: 8 },
  arranging: { scriptKilobytes: 200, queries: 8 },
  other: { queries: 8 },
  /** What looks over all tenants at once: the inbox has five kinds of things, the calendar six. */
  everything: { queries: 10 },
} as const satisfies Record<string, Budget>;
