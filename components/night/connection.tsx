"use client";

import { Notice } from "#components/ui/notice.tsx";
import { wallClock } from "./clock-words.ts";
import { useNight } from "./night-context.tsx";

/** Says that the page no longer hears of the night, and since when. */
export function Connection({ error }: { error: Error | null }) {
  const { now, siteClock } = useNight().night;
  const since = `${wallClock(Date.parse(now), siteClock.offsetMinutes)} ${siteClock.name}`;
  return (
    // It has to be there before it speaks; empty, it takes no room of the column.
    <div role="status" className="empty:-mb-5">
      {error && (
        <Notice tone="danger" title={`Connection lost since ${since}`}>
          {error.message} What you see is from then. Trying again every few seconds.
        </Notice>
      )}
    </div>
  );
}
