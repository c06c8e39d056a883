/** A cell: words stand left, numbers right. */
export type Cell = string | number;

/** Rows as a Markdown table that is also straight in a terminal. */
export function markdownTable(head: string[], rows: Cell[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => words(row[column] ?? "").length)),
  );
  const isNumber = head.map((_, column) => typeof rows[0]?.[column] === "number");
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (isNumber[at] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(head), line(rule), ...rows.map((row) => line(head.map((_, at) => words(row[at] ?? ""))))].join(
    "\n",
  );
}

function words(cell: Cell): string {
  return typeof cell === "number" ? cell.toLocaleString("en") : cell;
}
