import Link from "next/link";
import type { KeyboardEventHandler } from "react";
import { Section } from "#components/ui/section.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { SearchAnswer, SearchHit } from "#lib/search/schema.ts";
import { HitWords } from "./hit-words.tsx";

type Props = { answer: SearchAnswer; base: string; onKeyDown: KeyboardEventHandler };

/** What was found, by component, with the words around it. */
export function SearchResults({ answer, base, onKeyDown }: Props) {
  return (
    <>
      {answer.groups.map(({ component, label, hits }) => (
        <Section key={component} title={label} note={hits.length === 1 ? "1 note" : `${hits.length} notes`}>
          <ul className="divide-y divide-line">
            {hits.map((hit) => (
              <li
                key={hit.slug}
                className="grid gap-x-6 gap-y-1 py-3 first:pt-0 sm:grid-cols-[10rem_minmax(0,1fr)]"
              >
                <p className="text-ink-muted tabular">
                  {hit.version}
                  <time
                    dateTime={hit.publishedAt}
                    className="text-xs before:content-['_·_'] sm:block sm:before:content-none"
                  >
                    {hit.publishedOn}
                  </time>
                </p>
                <Hit hit={hit} href={`${base}/${hit.slug}`} onKeyDown={onKeyDown} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {answer.isCut && (
        <p className="text-ink-muted">These are the {answer.count} best matches. Add a word to see others.</p>
      )}
    </>
  );
}

function Hit({ hit, href, onKeyDown }: { hit: SearchHit; href: string; onKeyDown: KeyboardEventHandler }) {
  return (
    <div className="min-w-0">
      <h3 dir="auto" className="text-base">
        <Link href={href} prefetch={false} data-hit="" onKeyDown={onKeyDown} className="hover:underline">
          <HitWords pieces={hit.headline} />
        </Link>
      </h3>
      <p dir="auto" className="mt-0.5 max-w-measure text-ink-muted">
        <HitWords pieces={hit.fragment} />
      </p>
      {hit.withdrawn && (
        <p className="mt-1">
          <StatusMark tone="danger">Withdrawn</StatusMark>
        </p>
      )}
      {hit.isClose && <p className="mt-1 text-ink-muted text-xs">Close to what you typed</p>}
    </div>
  );
}
