"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { PendingConfirmation } from "#lib/contacts/schema.ts";

type Props = {
  /** Null for a link that is used, expired or unknown. */
  pending: PendingConfirmation | null;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Shows what a link confirms and confirms it on a click. Stays one component, so that the answer outlives the link. */
export function ConfirmContactForm({ pending, action }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  if (state.status === "done") return <Message title="Confirmed">{state.message}</Message>;
  if (!pending) {
    return (
      <Message title="This link does not work any more">
        A link works once, for an hour, and only the newest one. Ask the person who added your address to send
        another.
      </Message>
    );
  }
  const { label, address, tenantName, addedBy } = pending;
  return (
    <form action={formAction} className="flex flex-col items-start gap-4">
      <FormError message={state.status === "refused" ? state.message : undefined} />
      <Message title={`Confirm ${address}`}>
        {addedBy} of {tenantName} added this address as “{label}”. Once it is confirmed, notices about
        upgrades and maintenance windows can be sent here.
      </Message>
      <SubmitButton pendingLabel="Confirming…">Confirm this address</SubmitButton>
    </form>
  );
}

function Message({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-2" role="status">
      <h1 dir="auto" className="break-words text-xl tracking-tight">
        {title}
      </h1>
      <p className="text-ink-muted">{children}</p>
    </div>
  );
}
