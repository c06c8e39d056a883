"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  proposalId: string;
  rank: number;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Agrees on one choice; a refusal stands beside it with what is free instead. */
export function AcceptChoice({ proposalId, rank, action }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  return (
    <form action={formAction} className="flex max-w-96 flex-col items-start gap-2">
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="rank" value={rank} />
      {state.status === "refused" && <FormError message={state.message} />}
      <SubmitButton tone={rank === 1 ? "primary" : "secondary"} pendingLabel="Agreeing…">
        Accept choice {rank}
      </SubmitButton>
    </form>
  );
}
