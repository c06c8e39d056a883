import Link from "next/link";
import { componentLabels } from "#lib/releases/schema.ts";
import type { RelatedNote, Relation } from "#lib/releases/schema-note.ts";
import { formatDay } from "#lib/time/format.ts";

const relationWords: Record<Relation, string> = {
  reship: "Ships this again",
  reshipped: "Shipped again here",
  after: "Next",
  before: "Before it",
  alike: "Same type of change",
};

type Props = { notes: RelatedNote[]; zone: string; base: string };

/** Notes that a reader of this one may want next. */
export function RelatedNotes({ notes, zone, base }: Props) {
  return (
    <ul className="divide-y divide-line">
      {notes.map(({ slug, component, version, headline, publishedAt, relation }) => (
        <li key={slug} className="grid gap-x-6 py-3 first:pt-0 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <p className="text-ink-muted">{relationWords[relation]}</p>
          <div className="min-w-0">
            <Link href={`${base}/${slug}`} prefetch={false} dir="auto" className="hover:underline">
              {headline}
            </Link>
            <p className="text-ink-muted text-xs/5 tabular">
              {componentLabels[component]} {version} · {formatDay(publishedAt, zone)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
