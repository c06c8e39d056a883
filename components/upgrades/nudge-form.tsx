"use client";

import { type ReactNode, useActionState, useRef, useState } from "react";
import { HiddenFields } from "#components/shell/hidden-fields.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the rows are narrowed to: "all" means all of these. */
  hidden: Record<string, string>;
  matching: number;
  shown: number;
  children: ReactNode;
};

/** Chooses rows of the board, or all that match, and asks their tenants again. Works without script, row by row. */
export function NudgeForm({ action, hidden, matching, shown, children }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const [chosen, setChosen] = useState(0);
  const form = useRef<HTMLFormElement>(null);

  const boxes = () => form.current?.querySelectorAll<HTMLInputElement>('input[name="enrollmentIds[]"]') ?? [];
  const count = () => {
    const all = form.current?.querySelector<HTMLInputElement>('input[name="all"]')?.checked;
    setChosen(all ? matching : [...boxes()].filter(({ checked }) => checked).length);
  };
  const choosePage = (isChosen: boolean) => {
    for (const box of boxes()) box.checked = isChosen;
    count();
  };

  // On input, not on change: React resets the form after its action and would miss the first change of a box after it.
  return (
    <form ref={form} action={formAction} onInput={count} onReset={() => setChosen(0)}>
      <HiddenFields values={hidden} />
      {state.status !== "idle" && (
        <div className="mb-3">
          <Notice tone={state.status === "done" ? "done" : "danger"} role="status" title={state.message} />
        </div>
      )}
      <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        <Choice
          type="checkbox"
          label={`The ${shown} shown`}
          onInput={(event) => choosePage(event.currentTarget.checked)}
        />
        {matching > shown && (
          <Choice type="checkbox" name="all" label={`All ${matching.toLocaleString("en-GB")} that match`} />
        )}
        <SubmitButton tone="secondary" size="small" pendingLabel="Nudging…">
          {chosen > 0 ? `Nudge ${chosen.toLocaleString("en-GB")} chosen` : "Nudge chosen"}
        </SubmitButton>
      </div>
      {children}
    </form>
  );
}
