"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState> };

/** Asks for a name and an address, and says that a mail is on its way there. */
export function AddContactForm({ action }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const typed = (name: string) => refused?.values[name]?.[0];
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && (
        <Notice tone="done" role="status">
          {state.message}
        </Notice>
      )}
      <TextInput
        name="label"
        label="Name"
        description="What your colleagues call it, for example “On-call security”."
        maxLength={80}
        defaultValue={typed("label")}
        errors={refused?.fields["label"]}
      />
      <TextInput
        name="address"
        type="email"
        label="Email address"
        description="A mail goes there with a link to confirm it. It can be used once it is confirmed."
        autoComplete="off"
        maxLength={254}
        defaultValue={typed("address")}
        errors={refused?.fields["address"]}
      />
      <div>
        <SubmitButton pendingLabel="Adding…">Add contact method</SubmitButton>
      </div>
    </form>
  );
}
