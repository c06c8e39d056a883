"use client";

import { useActionState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";
import { NewSecret } from "./new-secret.tsx";

type State = FormState<{ secret: string }>;

type NewTokenFormProps = {
  action: (previous: State, form: FormData) => Promise<State>;
  scopes: { value: string; label: string }[];
  days: SelectOption[];
  usualDays: string;
  /** A name such as a machine of theirs might have. */
  nameExample?: string;
};

/** Asks what a machine may do and for how long, and shows its new secret, once. */
export function NewTokenForm({
  action,
  scopes,
  days,
  usualDays,
  nameExample = "Deployment pipeline, EU",
}: NewTokenFormProps) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && state.data && (
        <NewSecret message={state.message} secret={state.data.secret} />
      )}
      <TextInput
        name="name"
        label="Name"
        description={`The machine that will use it, such as “${nameExample}”.`}
        maxLength={80}
        autoComplete="off"
        defaultValue={refused?.values["name"]?.[0]}
        errors={refused?.fields["name"]}
      />
      <Fieldset legend="What it may do" errors={refused?.fields["scopes"]}>
        {scopes.map(({ value, label }) => (
          <Checkbox
            key={value}
            name="scopes[]"
            value={value}
            label={label}
            description={<code>{value}</code>}
            defaultChecked={refused?.values["scopes[]"]?.includes(value)}
          />
        ))}
      </Fieldset>
      <Select
        name="days"
        label="Works for"
        description="After that it stops by itself. Make the next one before."
        options={days}
        defaultValue={refused?.values["days"]?.[0] ?? usualDays}
        errors={refused?.fields["days"]}
      />
      <div>
        <SubmitButton pendingLabel="Making…">Make token</SubmitButton>
      </div>
    </form>
  );
}
