/**
 * Rows as CSV (RFC 4180) that no spreadsheet takes for a formula: a cell that begins like one gets an apostrophe
 * (OWASP, "CSV injection").
 */
export function toCsv(rows: (string | number | null)[][]): string {
  return rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

function toCell(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
