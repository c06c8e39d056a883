import pg from "pg";
import { vi } from "vitest";

/** The SQL statements that `work` sends to the database, without those that open and close transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return sent.mock.calls.map(([query]) => textOf(query)).filter((text) => !/^(begin|commit)\b/i.test(text));
  } finally {
    sent.mockRestore();
  }
}

function textOf(query: unknown): string {
  if (typeof query === "object" && query !== null && "text" in query) return String(query.text);
  return String(query);
}
