import { type ComponentName, componentLabels } from "#lib/releases/schema.ts";
import type { Piece, SearchGroup, SearchHit } from "./schema.ts";

/** How many notes a search shows. */
export const MOST_HITS = 30;

/** Private-use characters that the database puts around what was looked for, and takes out of everything else. */
const MARKS = /([\uE000\uE001])/;

/** A marked text as pieces. Whatever stands in it stays text: nothing here is HTML. */
export function toPieces(marked: string): Piece[] {
  let isHit = false;
  return marked.split(MARKS).flatMap((part) => {
    if (part === "\uE000" || part === "\uE001") isHit = part === "\uE000";
    return part === "" || MARKS.test(part) ? [] : [{ text: part, isHit }];
  });
}

/** Hits by component; components in the order of their best hit. */
export function groupHits(found: { component: ComponentName; hit: SearchHit }[]): SearchGroup[] {
  const groups = new Map<ComponentName, SearchHit[]>();
  for (const { component, hit } of found) groups.set(component, [...(groups.get(component) ?? []), hit]);
  return Array.from(groups, ([component, hits]) => ({ component, label: componentLabels[component], hits }));
}

/**
 * Dashes that exclude no word say nothing: a pasted line of them would nest so deep that the database refuses it.
 * "--fix" excludes as "-fix" does.
 */
export function withoutIdleDashes(query: string): string {
  return query.replace(/-+(?=-)|-(?![\p{L}\p{N}"-])/gu, " ");
}

/** "v8.14.1" is written for "8.14.1". */
export function withoutVersionLetter(query: string): string {
  return query.replace(/(?<![\w.])v(?=\d)/gi, "");
}
