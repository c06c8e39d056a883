"use client";

import { Notice } from "#components/ui/notice.tsx";
import { wallClock } from "./clock-words.ts";
import { useNight } from "./night-context.tsx";

/** Says that the page no longer hears of the night, and since when. */
export function Connection({ error }: { error: Error | null }) {
  const { now, siteClock } = useNight().night;
  const since = `${wallClock(Date.parse(now), siteClock.offsetMinutes)} ${siteClock.name}`;
  return (
    <div role="status">
      {error && (
        <Notice tone="danger" title={`Connection lost since ${since}`}>
          {error.message} What you see is from then. Trying again every few seconds.
        </Notice>
      )}
    </div>
  );
}
