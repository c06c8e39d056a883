import type { OutOfLineMethodName } from "#lib/windows/schema.ts";

/** What is off while a window with this method lasts. */
export function MethodNote({ method }: { method: OutOfLineMethodName }) {
  return (
    <p className="text-ink-muted">
      {method === "none"
        ? "Mitigations and data collection go on."
        : "Active mitigations and data collection are off for the whole window."}
    </p>
  );
}
