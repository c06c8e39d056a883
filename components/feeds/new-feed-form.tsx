"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { FeedAddresses } from "#lib/feeds/schema.ts";
import { NewAddresses } from "./new-addresses.tsx";

type State = FormState<FeedAddresses>;
type Props = { action: (previous: State, form: FormData) => Promise<State> };

/** Makes a feed and shows its addresses, this once. */
export function NewFeedForm({ action }: Props) {
  const [state, formAction] = useActionState<State, FormData>(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && state.data && <Addresses message={state.message} addresses={state.data} />}
      <TextInput
        name="label"
        label="Where you will read it"
        description="For example “Reader on my phone”, “Release channel” or “Team calendar”."
        maxLength={80}
        autoComplete="off"
        defaultValue={refused?.values["label"]?.[0]}
        errors={refused?.fields["label"]}
      />
      <div>
        <SubmitButton pendingLabel="Making…">Make feed</SubmitButton>
      </div>
    </form>
  );
}

function Addresses({ message, addresses }: { message: string; addresses: FeedAddresses }) {
  const forms: [string, string][] = [
    ["Atom", addresses["atom.xml"]],
    ["RSS", addresses["rss.xml"]],
    ["JSON Feed", addresses["feed.json"]],
    ["Maintenance windows, for a calendar", addresses["windows.ics"]],
  ];
  return <NewAddresses message={message} addresses={forms} />;
}
