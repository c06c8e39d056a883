"use client";

import { type ComponentProps, type ReactNode, useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string | number>;
  label: string;
  pendingLabel: string;
  tone?: ComponentProps<typeof SubmitButton>["tone"];
  children?: ReactNode;
};

/** One step as one button, with the fields it needs above it. */
export function StepForm({ action, hidden, label, pendingLabel, tone = "secondary", children }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex flex-col items-start gap-3">
      <FormError message={refused?.message} fields={refused?.fields} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton tone={tone} pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
