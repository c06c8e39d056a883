import type { SaveStatus } from "./autosave.ts";

/**
 * Whether what stands in the form is saved, in words that are read out as they change; `sent` is what a form sent
 * without script was answered.
 */
export function SaveState({ status, sent }: { status: SaveStatus; sent: string }) {
  const isBad = status.kind === "refused" || status.kind === "unreachable" || status.kind === "conflict";
  return (
    <p role="status" aria-live="polite" className={isBad ? "text-danger" : "text-ink-muted tabular"}>
      {status.kind === "off" ? sent : wordsOf(status)}
    </p>
  );
}

function wordsOf(status: Exclude<SaveStatus, { kind: "off" }>): string {
  switch (status.kind) {
    case "saved":
      return status.at ? `Saved ${status.at}` : "Saves itself while you write";
    case "unsaved":
      return "Not saved yet";
    case "saving":
      return "Saving…";
    case "unreachable":
      return "Not saved: the portal cannot be reached. It is tried again; keep this page open.";
    case "refused":
      return `Not saved: ${status.message}`;
    case "conflict":
      return `Not saved: ${status.stored.savedBy ?? "Somebody"} saved meanwhile. Choose above.`;
  }
}
