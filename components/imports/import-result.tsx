import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import type { ImportResult } from "#lib/imports/schema.ts";

/** What came of an import, or would come: the drafts, and what was left out and why. */
export function ImportOutcome({ message, result }: { message: string; result: ImportResult }) {
  const { drafts, skipped } = result;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={drafts.length > 0 ? "done" : "info"} role="status" title={message} />
      {drafts.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {drafts.map(({ version, headline, noteId }) => (
            <li key={version} className="grid gap-x-4 py-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
              <span className="text-ink-muted tabular">{version}</span>
              {noteId ? (
                <Link href={`/staff/releases/${noteId}`} prefetch={false} dir="auto" className="text-link">
                  {headline}
                </Link>
              ) : (
                <span dir="auto">{headline}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && (
        <div>
          <h3 className="text-sm">Left out</h3>
          <ul className="text-ink-muted">
            {skipped.map((reason) => (
              <li key={reason} className="break-words">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
