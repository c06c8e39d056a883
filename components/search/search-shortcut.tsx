"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

export const SEARCH_BOX_ID = "note-search";

/** "/" outside of fields, and Ctrl or Cmd with K anywhere, lead to the search of this tenant. */
export function SearchShortcut({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !asksForSearch(event)) return;
      event.preventDefault();
      const box = document.getElementById(SEARCH_BOX_ID);
      if (box instanceof HTMLInputElement) box.select();
      else router.push(href);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [href, router]);
  return null;
}

function asksForSearch({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === "k";
  const typesInto = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  return key === "/" && !typesInto;
}
