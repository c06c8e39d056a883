import Link from "next/link";
import { Time } from "#components/shell/time.tsx";
import type { PublishedRevision } from "#lib/releases/schema-note.ts";

type Props = {
  /** Newest first. */
  revisions: PublishedRevision[];
  zone: string;
  /** The note's own address. */
  href: string;
};

/** What the note said since when, and why it was corrected; each correction leads to its difference. */
export function RevisionList({ revisions, zone, href }: Props) {
  return (
    <ol className="flex flex-col gap-3">
      {revisions.map(({ revision, publishedAt, correction }, index) => {
        const before = revisions[index + 1];
        return (
          <li key={revision}>
            <p>
              {correction ? "Corrected" : "Published"}{" "}
              <span className="text-ink-muted text-xs tabular">
                <Time at={publishedAt} zone={zone} />
              </span>
            </p>
            {correction && (
              <p dir="auto" className="max-w-measure text-xs/5">
                {correction}
              </p>
            )}
            {before && (
              <Link
                href={`${href}/revisions?from=${before.revision}&to=${revision}`}
                prefetch={false}
                className="text-link inline-block py-1 text-xs"
              >
                Revision {before.revision} beside {revision}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
