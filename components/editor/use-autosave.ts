"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { NoteInput } from "#lib/releases/schema.ts";
import { type Autosave, createAutosave, type SaveAnswer, type SaveStatus } from "./autosave.ts";

/** A form that saves itself: also when it is left, hidden, or the network returns. */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  start: { revision: number; content: NoteInput },
  send: (form: FormData) => Promise<SaveAnswer>,
): { autosave: Autosave; status: SaveStatus } {
  const [status, setStatus] = useState<SaveStatus>({ kind: "off" });
  const element = useRef<HTMLFormElement>(null);
  const [autosave] = useState(() =>
    createAutosave(start, {
      read: () => new FormData(element.current ?? undefined),
      send,
      tell: setStatus,
    }),
  );
  const router = useRouter();

  useEffect(() => {
    // Kept after the form has left the page, so that its last words can still be saved.
    element.current = form.current;
    setStatus((first) => (first.kind === "off" ? { kind: "saved", at: null } : first));
    const saveNow = () => void autosave.flush();
    const saveWhenHidden = () => document.visibilityState === "hidden" && saveNow();
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.isSaved()) event.preventDefault();
    };
    window.addEventListener("online", saveNow);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", saveWhenHidden);
    return () => {
      window.removeEventListener("online", saveNow);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", saveWhenHidden);
      // Going back must not show the page as it was before these saves.
      if (autosave.hasSaved() || !autosave.isSaved()) void autosave.flush().then(() => router.refresh());
    };
  }, [autosave, form, router]);

  return { autosave, status };
}
