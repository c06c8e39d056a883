"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { fetchJson } from "#components/shell/fetch-json.ts";
import { QueryProvider } from "#components/shell/query-provider.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { LiveNegotiation } from "#lib/upgrades/schema.ts";

const POLL_MS = 4_000;

type Props = { url: string; live: LiveNegotiation };

/** Renders the page anew as soon as the other side has moved; says when it cannot know. Asks only while it is seen. */
export function LiveWatch(props: Props) {
  return (
    <QueryProvider>
      <Watch {...props} />
    </QueryProvider>
  );
}

function Watch({ url, live }: Props) {
  const router = useRouter();
  const { data, error, dataUpdatedAt, errorUpdatedAt } = useQuery({
    queryKey: ["live", url],
    queryFn: ({ signal }) => fetchJson<LiveNegotiation>(url, signal),
    initialData: live,
    staleTime: POLL_MS,
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: "always",
  });

  useEffect(() => {
    if (data.version !== live.version) router.refresh();
  }, [data.version, live.version, router]);

  return (
    <div role="status">
      {error && (
        <div className="mb-4">
          <Notice tone="danger" title={error.message}>
            What you see is from {ago(errorUpdatedAt - dataUpdatedAt)} ago. Trying again all the time.
          </Notice>
        </div>
      )}
    </div>
  );
}

function ago(elapsedMs: number): string {
  const seconds = Math.round(elapsedMs / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
