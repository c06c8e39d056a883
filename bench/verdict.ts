import type { Budget } from "./budgets.ts";

/** What is held against a budget. */
export type Cost = { scriptBytesGzipped: number; requests: number; queries: number };

/** "kept", or each part of the budget that the page is over. */
export function verdict(budget: Budget, { scriptBytesGzipped, requests, queries }: Cost): string {
  const { scriptKilobytes = Number.POSITIVE_INFINITY, requests: mostRequests = Number.POSITIVE_INFINITY } =
    budget;
  const faults = [
    ...(scriptBytesGzipped > scriptKilobytes * 1_000 ? [`JavaScript over ${scriptKilobytes} kB`] : []),
    ...(requests > mostRequests ? [`requests over ${mostRequests}`] : []),
    ...(queries > budget.queries ? [`queries over ${budget.queries}`] : []),
  ];
  return faults.length === 0 ? "kept" : faults.join(", ");
}
