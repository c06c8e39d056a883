"use client";

import { useEffect, useRef } from "react";

/** Tells the server once that this page was shown: a GET never does, and without script nothing is told. */
export function MarkOnce({ mark }: { mark: () => Promise<void> }) {
  const isTold = useRef(false);
  useEffect(() => {
    if (isTold.current) return;
    isTold.current = true;
    // Reading goes on whatever comes of it.
    mark().catch(() => {});
  }, [mark]);
  return null;
}
