"use client";

import { ActionButton } from "#components/shell/action-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  blackoutId: string;
  reason: string;
};

/** Takes a blackout away, after saying what that means. */
export function RemoveBlackout({ action, blackoutId, reason }: Props) {
  return (
    <div className="flex max-w-72 flex-col gap-2">
      <p>Windows can be agreed in this time again.</p>
      <ActionButton
        action={action}
        hidden={{ blackoutId }}
        label={`Remove “${reason}”`}
        pendingLabel="Removing…"
        tone="destructive"
      />
    </div>
  );
}
