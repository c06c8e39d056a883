"use client";

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";

type DropdownProps = {
  summary: ReactNode;
  summaryClassName: string;
  panelClassName: string;
  children: ReactNode;
};

/**
 * A native disclosure that also closes on Escape, on a press elsewhere and when a link inside is followed.
 * Opens without script; far lighter than Menu, for lists of plain links.
 */
export function Dropdown({ summary, summaryClassName, panelClassName, children }: DropdownProps) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    // On click, not on pointerdown: closing moves what is below, and the press would miss its target.
    const closeFromOutside = (event: MouseEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) close(details.current);
    };
    document.addEventListener("click", closeFromOutside);
    return () => document.removeEventListener("click", closeFromOutside);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    close(details.current);
    details.current.querySelector("summary")?.focus();
  };

  const onClick = (event: SyntheticEvent) => {
    if (event.target instanceof Element && event.target.closest("a")) close(details.current);
  };

  return (
    <details ref={details} className="group relative" onKeyDown={onKeyDown} onClick={onClick}>
      <summary className={summaryClassName}>{summary}</summary>
      <div className={panelClassName}>{children}</div>
    </details>
  );
}

function close(details: HTMLDetailsElement | null) {
  if (details) details.open = false;
}
