"use client";

/** Opens the browser's own print dialog. */
export function PrintButton({ label = "Print" }: { label?: string }) {
  return (
    <button type="button" onClick={() => window.print()} className="text-link py-1">
      {label}
    </button>
  );
}
