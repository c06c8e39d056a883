"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page's data anew while somebody looks at it, so that new mail appears by itself. */
export function RefreshWhileOpen({ everyMs }: { everyMs: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
