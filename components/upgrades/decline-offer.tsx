"use client";

import { useActionState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = { proposalId: string; action: (previous: FormState, form: FormData) => Promise<FormState> };

/** Gives the move back to the client, with the reason it needs to propose something that fits. */
export function DeclineOffer({ proposalId, action }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const reasonErrors = refused?.fields["reason"];
  return (
    <Disclosure summary="Decline with a reason">
      <form action={formAction} className="flex max-w-form flex-col items-start gap-3">
        <input type="hidden" name="proposalId" value={proposalId} />
        {refused && !reasonErrors && <FormError message={refused.message} />}
        <div className="w-full">
          <TextArea
            name="reason"
            label="Reason"
            description="The client reads it: say what would fit instead."
            maxLength={1000}
            defaultValue={refused?.values["reason"]?.[0]}
            errors={reasonErrors}
          />
        </div>
        <SubmitButton tone="destructive" pendingLabel="Declining…">
          Decline the offer
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
