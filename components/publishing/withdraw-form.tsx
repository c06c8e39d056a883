"use client";

import { useActionState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  revision: number;
  /** "Realtime Engine 8.14.0" */
  name: string;
};

/** Takes a published note back with the reason that its readers are told. */
export function WithdrawForm({ action, revision, name }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const reasonErrors = refused?.fields["reason"];
  return (
    <Disclosure summary="Withdraw this note" open={refused !== undefined}>
      <form action={formAction} className="flex max-w-form flex-col items-start gap-3">
        {refused && !reasonErrors && <FormError message={refused.message} />}
        <input type="hidden" name="revision" value={revision} />
        <div className="w-full">
          <TextArea
            name="reason"
            label="Reason"
            description="It stays readable with this reason above it. Everyone who was told of it is told."
            rows={3}
            maxLength={600}
            defaultValue={refused?.values["reason"]?.[0]}
            errors={reasonErrors}
          />
        </div>
        <SubmitButton tone="destructive" pendingLabel="Withdrawing…">
          {`Withdraw the note on ${name}`}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
