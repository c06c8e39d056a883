"use client";

/** Opens the browser's own print dialog. */
export function PrintButton() {
  return (
    <button type="button" onClick={() => window.print()} className="text-link py-1">
      Print
    </button>
  );
}
