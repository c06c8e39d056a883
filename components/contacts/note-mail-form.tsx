"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioGroup, type RadioOption } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  options: RadioOption[];
  chosen: string;
};

/** Which release notes come by mail: one's own choice for this tenant. */
export function NoteMailForm({ action, options, chosen }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex max-w-form flex-col items-start gap-4">
      <FormError message={refused?.message} />
      {state.status === "done" && <Notice tone="done" role="status" title={state.message} />}
      <RadioGroup
        key={chosen}
        legend="Release notes to you by mail"
        name="noteMail"
        options={options}
        defaultValue={chosen}
        errors={refused?.fields["noteMail"]}
      />
      <SubmitButton tone="secondary" pendingLabel="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}
