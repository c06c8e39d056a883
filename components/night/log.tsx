"use client";

import { Badge } from "#components/ui/badge.tsx";
import { Section } from "#components/ui/section.tsx";
import { LogForm } from "./log-form.tsx";
import { useNight } from "./night-context.tsx";

/** What both sides wrote, newest first. */
export function Log() {
  const { log, powers, tenantName } = useNight().night;
  return (
    <Section title="Log" note={log.length > 0 ? `${log.length}, newest first` : undefined}>
      {powers.mayWrite && <LogForm />}
      {log.length === 0 ? (
        <p className="mt-3 text-ink-muted">
          {powers.mayWrite
            ? "Nothing is written yet. Both sides read and write here."
            : "Nothing was written."}
        </p>
      ) : (
        <ol className="mt-4 divide-y divide-line border-line border-y">
          {log.map(({ id, side, text, written }) => (
            <li key={id} className="py-2">
              <p className="flex flex-wrap items-baseline gap-x-2 text-ink-muted text-xs tabular">
                <bdi className="font-semibold text-ink">{written.by}</bdi>
                <Badge>{side === "vendor" ? "Spec" : <bdi>{tenantName}</bdi>}</Badge>
                <time dateTime={written.at}>{written.text}</time>
              </p>
              <p className="max-w-measure whitespace-pre-wrap break-words" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
