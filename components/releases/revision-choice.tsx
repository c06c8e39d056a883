import Link from "next/link";
import type { PublishedRevision } from "#lib/releases/schema-note.ts";

type Props = {
  revisions: PublishedRevision[];
  compared: { from: number; to: number };
  /** The address of the comparison. */
  href: string;
};

/** Each correction beside the text before it; the compared pair is marked. */
export function RevisionChoice({ revisions, compared, href }: Props) {
  const pairs = revisions.flatMap(({ revision: to }, index) => {
    const from = revisions[index + 1]?.revision;
    return from === undefined ? [] : [{ from, to }];
  });
  const [newest, oldest] = [revisions[0], revisions.at(-1)];
  if (pairs.length > 1 && newest && oldest) pairs.push({ from: oldest.revision, to: newest.revision });
  if (pairs.length < 2) return null;
  return (
    <nav aria-label="Which revisions" className="mb-6 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      {pairs.map(({ from, to }) => (
        <Link
          key={`${from} ${to}`}
          href={`${href}?from=${from}&to=${to}`}
          aria-current={from === compared.from && to === compared.to ? "true" : undefined}
          className="py-1 text-ink-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
        >
          {from} and {to}
        </Link>
      ))}
    </nav>
  );
}
