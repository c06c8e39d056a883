"use client";

import { useActionState } from "react";
import { NewAddresses } from "#components/feeds/new-addresses.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";

type State = FormState<[name: string, address: string][]>;
type Props = { action: (previous: State, form: FormData) => Promise<State> };

/** Makes a calendar address and shows it, this once. */
export function NewCalendarAddressForm({ action }: Props) {
  const [state, formAction] = useActionState<State, FormData>(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && state.data && (
        <NewAddresses message={state.message} addresses={state.data} />
      )}
      <TextInput
        name="label"
        label="Where you will read it"
        description="For example “My phone” or “Wall screen of Crew North”."
        maxLength={80}
        autoComplete="off"
        defaultValue={refused?.values["label"]?.[0]}
        errors={refused?.fields["label"]}
      />
      <div>
        <SubmitButton pendingLabel="Making…">Make address</SubmitButton>
      </div>
    </form>
  );
}
