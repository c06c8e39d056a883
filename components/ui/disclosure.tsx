import type { ReactNode } from "react";
import { Chevron } from "./chevron.tsx";

type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** Something most people need not see at first; native, so it works before any script. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-6 items-center gap-2 text-act">
        <Chevron className="-rotate-90 transition-transform group-open:rotate-0" />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
