import "server-only";
import type { Nodes, Root, Table } from "mdast";
import { DomainError } from "#lib/errors.ts";

/** Rows times columns: HTML has a cell for each, also where the source leaves them out. */
const mostCells = 20_000;
/** What references copy of their definitions: an address is written again wherever it is named. */
const mostReferredCharacters = 500_000;

/**
 * Refuses what becomes far larger as HTML than it was as Markdown, before it does: tables whose rows are filled up to a
 * wide header, and long addresses that are referred to again and again. Throws DomainError `invalid_input`.
 */
export function boundedSize() {
  return (tree: Root): void => {
    const lengths = new Map<string, number>();
    each(tree, (node) => {
      if (node.type !== "definition" || lengths.has(node.identifier)) return;
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    });
    let [cells, referred] = [0, 0];
    each(tree, (node) => {
      if (node.type === "table") cells += cellsOf(node);
      if (node.type === "linkReference" || node.type === "imageReference")
        referred += lengths.get(node.identifier) ?? 0;
    });
    if (cells > mostCells)
      throw refused(
        `The tables have more than ${mostCells.toLocaleString("en-GB")} cells, counting the empty ones of short rows. Make them narrower or shorter.`,
      );
    if (referred > mostReferredCharacters)
      throw refused("Long links are referred to too often. Shorten their addresses.");
  };
}

function each(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ("children" in node) for (const child of node.children) each(child, look);
}

function cellsOf({ children: rows }: Table): number {
  return rows.length * Math.max(0, ...rows.map((row) => row.children.length));
}

function refused(message: string): DomainError {
  return new DomainError("invalid_input", message);
}
