"use client";

import { useActionState } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { sendSignInLink } from "./actions.ts";

/** Asks for an address and says that a link is on its way; the same words whoever asks. */
export function SignInForm({ next }: { next: string }) {
  const [state, action] = useActionState(sendSignInLink, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={action} className="flex flex-col gap-4">
      {state.status === "done" && <Notice tone="done">{state.message}</Notice>}
      {refused && !refused.fields["email"] && <Notice tone="danger">{refused.message}</Notice>}
      <input type="hidden" name="next" value={next} />
      <TextInput
        label="Work email"
        name="email"
        type="email"
        autoComplete="email"
        errors={refused?.fields["email"]}
        defaultValue={refused?.values["email"]?.[0]}
      />
      <SubmitButton>Send sign-in link</SubmitButton>
    </form>
  );
}
