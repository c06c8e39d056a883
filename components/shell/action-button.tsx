"use client";

import { type ComponentProps, useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import { HiddenFields } from "./hidden-fields.tsx";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden?: Record<string, string | number>;
  label: string;
  pendingLabel: string;
  tone?: ComponentProps<typeof SubmitButton>["tone"];
};

/** One step as one button; a refusal is said above it. */
export function ActionButton({ action, hidden = {}, label, pendingLabel, tone = "secondary" }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex flex-col items-start gap-2">
      <FormError message={refused?.message} fields={refused?.fields} />
      <HiddenFields values={hidden} />
      <SubmitButton tone={tone} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
