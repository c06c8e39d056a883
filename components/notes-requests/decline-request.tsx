"use client";

import { useActionState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string | number>;
};

/** Declines a request with the reason that the client reads. */
export function DeclineRequest({ action, hidden }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const reasonErrors = refused?.fields["reason"];
  return (
    <Disclosure summary="Decline with a reason">
      <form action={formAction} className="flex max-w-form flex-col items-start gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {refused && !reasonErrors && <FormError message={refused.message} />}
        <div className="w-full">
          <TextArea
            name="reason"
            label="Reason"
            description="The client reads it: say what to ask for instead."
            maxLength={600}
            defaultValue={refused?.values["reason"]?.[0]}
            errors={reasonErrors}
          />
        </div>
        <SubmitButton tone="destructive" pendingLabel="Declining…">
          Decline the request
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
