import type { BoardFilter } from "#lib/upgrades/schema-board.ts";

/** The address of a view of the board; what narrows nothing is left out. */
export function boardHref(upgradeSlug: string, filter: Partial<BoardFilter>, page = 1): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return `/staff/upgrades/${upgradeSlug}${text ? `?${text}` : ""}`;
}
