"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  tokenId: string;
  label: string;
};

/** Ends a feed for good, after saying what that means. */
export function RevokeFeedForm({ action, tokenId, label }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  return (
    <form action={formAction} className="flex max-w-72 flex-col items-start gap-2">
      <input type="hidden" name="tokenId" value={tokenId} />
      <p>Its addresses stop working at once and cannot be brought back.</p>
      <SubmitButton tone="destructive" size="small" pendingLabel="Ending…">
        End “{label}”
      </SubmitButton>
      {state.status === "refused" && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
