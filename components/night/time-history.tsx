"use client";

import { Section } from "#components/ui/section.tsx";
import { TimeChanges } from "#components/windows/time-changes.tsx";
import { useNight } from "./night-context.tsx";

/** Every time the window had, the ones that no longer hold struck through, with who changed it and why. */
export function TimeHistory() {
  const { changes } = useNight().night;
  if (changes.length === 0) return null;
  return (
    <Section title="History of times">
      <TimeChanges changes={changes} />
    </Section>
  );
}
