"use client";

import { useActionState, useEffect, useRef } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { Step } from "#lib/upgrades/schema-steps.ts";

type Props = {
  step: Pick<Step, "id" | "state" | "undoTo" | "text">;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** Says how far a step is: start it, finish it, or take that back. */
export function StepActions({ step: { id, state, undoTo, text }, action }: Props) {
  const [answer, formAction] = useActionState(action, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  // The button that was pressed is gone with the state it led from: the keyboard goes on at the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what changes the buttons
  useEffect(() => {
    if (answer.status !== "idle" && document.activeElement === document.body)
      form.current?.querySelector("button")?.focus();
  }, [answer, state]);
  const of = <span className="sr-only">: {text.replaceAll("`", "")}</span>;
  const common = { name: "to", size: "small", pendingLabel: "Saving…" } as const;
  return (
    <form ref={form} action={formAction} className="flex flex-col gap-2">
      {answer.status === "refused" && <FormError message={answer.message} />}
      <input type="hidden" name="actionId" value={id} />
      <div className="flex flex-wrap gap-2">
        {state !== "started" && state !== "done" && (
          <SubmitButton {...common} tone="secondary" value="started">
            Start{of}
          </SubmitButton>
        )}
        {state !== "done" && (
          <SubmitButton {...common} tone="secondary" value="done">
            Mark done{of}
          </SubmitButton>
        )}
        {undoTo && (
          <SubmitButton {...common} tone="quiet" value={undoTo} className="max-md:first-of-type:-ms-2">
            {state === "done" ? "Not done yet" : "Not started"}
            {of}
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
