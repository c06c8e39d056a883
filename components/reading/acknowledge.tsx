"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** "Acme Bank" */
  tenantName: string;
};

/** One button by which a coordinator states for the tenant that a major was understood. */
export function Acknowledge({ action, tenantName }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  return (
    <form action={formAction} className="flex flex-col items-start gap-2">
      {state.status === "refused" && <FormError message={state.message} />}
      <SubmitButton pendingLabel="Noting…">{`Acknowledge for ${tenantName}`}</SubmitButton>
    </form>
  );
}
