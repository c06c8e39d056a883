"use client";

import { type FormEvent, startTransition, useActionState } from "react";
import type { FormState } from "#lib/auth/action.ts";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A form that keeps what was typed whatever the server answers: sent without React's reset, and once at a time. Spread
 * `form` into the form element; without script it is sent as it is.
 */
export function useKeptForm(action: Action) {
  const [state, formAction, isPending] = useActionState(action, { status: "idle" });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => formAction(data));
  }

  const refused = state.status === "refused" ? state : undefined;
  return { state, refused, errors: refused?.fields ?? {}, form: { action: formAction, onSubmit } };
}
