"use client";

import { useEffect, useState } from "react";

/** Often enough that no second is skipped when an answer moves the beat. */
const BEAT_MS = 250;

/**
 * The present by the server's clock, in milliseconds: what it said last plus the time since, so that a wrong clock in the
 * browser shows nothing wrong.
 */
export function useServerNow(saidAt: string): number {
  const [nowMs, setNowMs] = useState(Date.parse(saidAt));
  useEffect(() => {
    const [saidMs, heardMs] = [Date.parse(saidAt), performance.now()];
    const beat = () => setNowMs(saidMs + performance.now() - heardMs);
    beat();
    const timer = setInterval(beat, BEAT_MS);
    return () => clearInterval(timer);
  }, [saidAt]);
  return nowMs;
}
