"use client";

import { useActionState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** A day of the week, "2026-11-24". */
  week: string;
  /** How many of its releases have no note. */
  missing: number;
};

/** Makes the drafts that a week's deployments lack. */
export function CompileForm({ action, week, missing }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  return (
    <form action={formAction} className="mb-6 flex flex-col items-start gap-3">
      {state.status === "refused" && <FormError message={state.message} />}
      {state.status === "done" && <Notice tone="done" role="status" title={state.message} />}
      <input type="hidden" name="week" value={week} />
      <SubmitButton pendingLabel="Compiling…">
        {missing === 1 ? "Make 1 draft" : `Make ${missing} drafts`}
      </SubmitButton>
    </form>
  );
}
