import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";
import type { Negotiation } from "#lib/upgrades/schema.ts";

/** Says whose move it is and since when; once a window is agreed and nothing more is asked, when it is. */
export function MoveBar({ negotiation, action }: { negotiation: Negotiation; action?: ReactNode }) {
  const { agreed, asked, waiting, yourMove, decideByLeft, state } = negotiation;
  if (agreed && (state === "agreed" || state === "completed"))
    return (
      <Notice
        tone="done"
        title={`${state === "completed" ? "Done" : "Agreed"}: ${agreed.text}`}
        action={action}
      >
        By {agreed.confirmed}.
      </Notice>
    );
  return (
    <Notice tone={yourMove ? "needs-you" : "info"} title={asked} action={action}>
      {yourMove ? "Waiting for you" : "Waiting"} {waiting}.
      {state === "awaiting_client" && ` Time to decide: ${decideByLeft}.`}
    </Notice>
  );
}
