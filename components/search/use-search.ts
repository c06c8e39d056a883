"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchJson } from "#components/shell/fetch-json.ts";
import type { SearchAnswer } from "#lib/search/schema.ts";

const PAUSE_MS = 200;

/**
 * Asks `url` for what is typed once the person pauses, drops the answer to what they typed before, and keeps the last
 * answer in sight meanwhile. `askNow` does not wait for the pause.
 */
export function useSearch(url: string, typed: string, first: SearchAnswer | null) {
  const [asked, setAsked] = useState(first?.query ?? "");
  useEffect(() => {
    const pause = setTimeout(() => setAsked(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);

  const { data, error, isFetching } = useQuery({
    queryKey: ["search", url, asked],
    queryFn: ({ signal }) => fetchJson<SearchAnswer>(`${url}?${new URLSearchParams({ q: asked })}`, signal),
    enabled: asked !== "",
    initialData: asked !== "" && first?.query === asked ? first : undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return {
    asked,
    answer: asked === "" ? null : (data ?? null),
    error: asked === "" ? null : error,
    isFetching,
    askNow: () => setAsked(typed.trim()),
  };
}
