"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Values sent along unseen. */
  hidden: Record<string, string>;
  label: string;
  /** What it does, for those who hear buttons without their row. */
  description: string;
};

/** One small button that has a mail sent again, with the answer beside it. */
export function ResendForm({ action, hidden, label, description }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  return (
    <form action={formAction} className="flex flex-col items-start gap-1">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone="secondary" size="small" pendingLabel="Sending…" aria-label={description}>
        {label}
      </SubmitButton>
      {state.status !== "idle" && (
        <p role="status" className={state.status === "refused" ? "text-danger" : "text-done"}>
          {state.message}
        </p>
      )}
    </form>
  );
}
