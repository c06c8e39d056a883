"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  components: SelectOption[];
};

/** Starts a note by hand: for which component and version. */
export function NewDraftForm({ action, components }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="component"
          label="Component"
          options={components}
          defaultValue={refused?.values["component"]?.[0]}
          errors={refused?.fields["component"]}
        />
        <TextInput
          name="version"
          label="Version"
          autoComplete="off"
          defaultValue={refused?.values["version"]?.[0]}
          errors={refused?.fields["version"]}
        />
      </div>
      <div>
        <SubmitButton tone="secondary" pendingLabel="Starting…">
          Start the note
        </SubmitButton>
      </div>
    </form>
  );
}
