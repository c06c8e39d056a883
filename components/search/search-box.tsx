"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { QueryProvider } from "#components/shell/query-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { controlStyle } from "#components/ui/control-style.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { SearchAnswer } from "#lib/search/schema.ts";
import { SearchResults } from "./search-results.tsx";
import { SEARCH_BOX_ID } from "./search-shortcut.tsx";
import { useSearch } from "./use-search.ts";

type Props = {
  tenantSlug: string;
  mostCharacters: number;
  /** What the address asks for, and its answer, or why there is none. */
  typed: string;
  answer: SearchAnswer | null;
  refused: string | null;
};

/** Searches as one types; without script a form whose answer the server renders. */
export function SearchBox(props: Props) {
  return (
    <QueryProvider>
      <Box {...props} />
    </QueryProvider>
  );
}

function Box({ tenantSlug, mostCharacters, typed: first, answer: firstAnswer, refused }: Props) {
  const [typed, setTyped] = useState(first);
  const { asked, answer, error, isFetching, askNow } = useSearch(
    `/api/live/t/${tenantSlug}/search`,
    typed,
    firstAnswer,
  );
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const trouble = error?.message ?? (typed === first ? refused : null);

  useEffect(() => {
    if (first === "") input.current?.focus();
  }, [first]);
  // Back from a note: the server's answer may be that of the empty page, but the address says what was asked.
  const isShown = useRef(false);
  useEffect(() => {
    if (isShown.current) return;
    const inAddress = new URLSearchParams(window.location.search).get("q") ?? "";
    if (inAddress !== first) setTyped(inAddress);
  }, [first]);
  useEffect(() => {
    if (!isShown.current) {
      isShown.current = true;
      return;
    }
    if (asked !== first.trim() || window.location.search.includes("q="))
      window.history.replaceState(null, "", asked ? `?${new URLSearchParams({ q: asked })}` : "?");
  }, [asked, first]);

  return (
    <div ref={root}>
      <search>
        <form
          className="flex max-w-measure items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            askNow();
          }}
        >
          <label htmlFor={SEARCH_BOX_ID} className="sr-only">
            Words or a version
          </label>
          <input
            ref={input}
            id={SEARCH_BOX_ID}
            type="search"
            name="q"
            dir="auto"
            value={typed}
            maxLength={mostCharacters}
            placeholder="Words or a version"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="search-help"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => moveFocus(event, root.current)}
            className={controlStyle}
          />
          <Button type="submit">Search</Button>
        </form>
        <p id="search-help" className="mt-1 mb-6 text-ink-muted text-xs">
          “Quotes” keep words together, a minus leaves a word out.
          <span className="hidden sm:inline"> Arrow keys go through what is found.</span>
        </p>
      </search>
      {trouble && (
        <Notice tone="danger" role="alert">
          {trouble}
        </Notice>
      )}
      <p role="status" className="mb-4 min-h-5 text-ink-muted">
        {answer && !trouble ? said(answer) : isFetching && "Searching…"}
      </p>
      {answer && !trouble && (
        <div aria-busy={isFetching} className="transition-opacity aria-busy:opacity-60">
          <SearchResults
            answer={answer}
            base={`/t/${tenantSlug}/releases`}
            onKeyDown={(event) => moveFocus(event, root.current)}
          />
        </div>
      )}
    </div>
  );
}

function said({ query, count, isCut }: SearchAnswer): string {
  if (count === 0) return `No note matches “${query}”.`;
  return `${isCut ? "More than " : ""}${count} ${count === 1 ? "note" : "notes"} for “${query}”`;
}

/** Up and down go from the box through the notes and back. */
function moveFocus(event: KeyboardEvent, root: HTMLElement | null): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !root) return;
  const stops = [...root.querySelectorAll<HTMLElement>("input, a[data-hit]")];
  const next = stops[stops.indexOf(event.currentTarget as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
