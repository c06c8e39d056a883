"use client";

import { Section } from "#components/ui/section.tsx";
import { useNight } from "./night-context.tsx";

/** Every time the window had, the ones that no longer hold struck through, with who changed it and why. */
export function TimeHistory() {
  const { changes } = useNight().night;
  if (changes.length === 0) return null;
  return (
    <Section title="History of times">
      <ol className="flex flex-col gap-3">
        {changes.map(({ sequence, what, was, becomes, reason, changed }) => (
          <li key={sequence}>
            <p>
              <del className="text-ink-muted">
                <span className="sr-only">No longer: </span>
                {was}
              </del>
              {becomes && <ins className="block no-underline">{becomes}</ins>}
            </p>
            <p className="text-ink-muted text-xs">
              {what} by <bdi>{changed.by}</bdi>, <time dateTime={changed.at}>{changed.text}</time>
            </p>
            {reason && (
              <p className="text-ink-muted" dir="auto">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
