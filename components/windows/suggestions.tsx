"use client";

import { Button } from "#components/ui/button.tsx";
import type { SuggestedWindow } from "#lib/traffic/schema.ts";

type Props = {
  windows: SuggestedWindow[];
  whyNone: string | null;
  /** Starts that are among the choices already, as wall times. */
  chosen: string[];
  full: boolean;
  add: (window: SuggestedWindow) => void;
};

/** The quietest free windows, each added to the choices by one press. */
export function Suggestions({ windows, whyNone, chosen, full, add }: Props) {
  if (windows.length === 0) return <p className="text-ink-muted">{whyNone}</p>;
  return (
    <ol aria-label="Suggested windows" className="divide-y divide-line border-line border-y">
      {windows.map((window) => {
        const isChosen = chosen.includes(window.wallStart);
        const cannotAdd = isChosen || full;
        return (
          <li key={window.startsAt} className="flex items-start justify-between gap-4 py-2.5">
            <div className="min-w-0">
              <p className="font-semibold tabular">{window.clocks[0]?.text}</p>
              <p className="text-ink-muted text-xs tabular">{window.reasons.join(" ")}</p>
            </div>
            <Button
              size="small"
              aria-disabled={cannotAdd}
              onClick={() => {
                if (!cannotAdd) add(window);
              }}
            >
              {isChosen ? "Added" : "Add"}
              <span className="sr-only"> {window.clocks[0]?.text}</span>
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
