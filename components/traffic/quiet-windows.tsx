import type { SuggestedWindow } from "#lib/traffic/schema.ts";

type Props = { windows: SuggestedWindow[]; whyNone: string | null };

/** The quietest windows in order, each with its clocks and what is expected in it. */
export function QuietWindows({ windows, whyNone }: Props) {
  if (windows.length === 0) return <p className="text-ink-muted">{whyNone}</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {windows.map((window) => (
        <li key={window.startsAt} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[2fr_3fr]">
          <p className="font-semibold tabular">{window.clocks[0]?.text}</p>
          <ul className="text-ink-muted tabular">
            {window.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
