/** The start that a link from the calendar names, "2026-12-01T02:00"; where clocks show it twice, which of the two. */
export function chosenStart({ start, fold }: Record<string, string | string[] | undefined>) {
  if (typeof start !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(start)) return undefined;
  return { wallStart: start, ...(isFold(fold) && { fold }) };
}

const isFold = (fold: unknown): fold is "earlier" | "later" => fold === "earlier" || fold === "later";
