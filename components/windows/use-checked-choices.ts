"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "#components/shell/fetch-json.ts";
import type { CheckedChoice } from "#lib/windows/schema.ts";
import { type ChoiceDraft, draftsText } from "./choice-drafts.ts";

/**
 * What the portal says of each choice while it is written, by the draft's id: clocks, expected requests, problems.
 * `attempt` asks again after a refusal, when somebody else may have taken a slot.
 */
export function useCheckedChoices(
  url: string,
  drafts: ChoiceDraft[],
  attempt: number,
): Map<number, CheckedChoice> {
  const written = drafts.filter(({ wallStart }) => wallStart !== "");
  const { data } = useQuery({
    queryKey: ["choices", url, written, attempt],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ choices: draftsText(written) });
      const checked = await fetchJson<CheckedChoice[]>(`${url}?${query}`, signal);
      return written.map(({ id }, index) => [id, checked[index]] as const);
    },
    enabled: written.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return new Map((data ?? []).flatMap(([id, checked]) => (checked ? [[id, checked]] : [])));
}
