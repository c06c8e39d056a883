"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Asks once nothing has changed for `quietMs`; an answer that a later question overtook is dropped. `answer` is the
 * last one that came, and stays while the portal cannot be reached.
 */
export function useSettledAnswer<T>(
  ask: () => Promise<T>,
  quietMs: number,
): { answer: T | undefined; changed: () => void } {
  const [answer, setAnswer] = useState<T>();
  const latest = useRef({ ask, question: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current.ask = ask;

  const changed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      latest.current.question += 1;
      const { question } = latest.current;
      const came = await latest.current.ask().catch(() => undefined);
      if (came !== undefined && question === latest.current.question) setAnswer(came);
    }, quietMs);
  }, [quietMs]);

  useEffect(() => {
    changed();
    return () => clearTimeout(timer.current);
  }, [changed]);

  return { answer, changed };
}
