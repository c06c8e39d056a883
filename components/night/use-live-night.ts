"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "#components/shell/fetch-json.ts";
import { isNight } from "#lib/night/rules.ts";
import type { Night } from "#lib/night/schema.ts";

const LIVE_MS = 3_000;
const CALM_MS = 30_000;

/**
 * The night as the server last told it, asked for every few seconds while it is near, under way or not heard of, else
 * twice a minute; at once when the tab is looked at again or the network is back.
 */
export function useLiveNight(initial: Night) {
  const { data, error, refetch } = useQuery({
    queryKey: ["night", initial.liveHref],
    queryFn: ({ signal }) => fetchJson<Night>(initial.liveHref, signal),
    initialData: initial,
    staleTime: LIVE_MS,
    refetchInterval: ({ state }) => (state.error ? LIVE_MS : paceOf(state.data ?? initial)),
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
  });
  return { night: data, error, refresh: () => void refetch() };
}

function paceOf({ now, startsAt, endsAt, stage, state, checks, maintenancePageUrl }: Night): number {
  const isNamed = maintenancePageUrl !== null;
  const isChecking = isNamed && checks.some(({ kind, checked }) => kind === "maintenance_page" && !checked);
  const isNear = isNight(Date.parse(startsAt), Date.parse(endsAt), stage, Date.parse(now));
  return isChecking || (state === "confirmed" && isNear) ? LIVE_MS : CALM_MS;
}
