"use client";

import { type ReactNode, useActionState, useState } from "react";
import type { FormState } from "#lib/auth/action.ts";
import { Button } from "./button.tsx";
import type { ButtonSize, ButtonTone } from "./button-style.ts";
import { Dialog } from "./dialog.tsx";
import { FormError } from "./form-error.tsx";
import { SubmitButton } from "./submit-button.tsx";

type ConfirmDialogProps = {
  /** The button that asks: "Cancel window". */
  trigger: string;
  triggerTone?: ButtonTone;
  triggerSize?: ButtonSize;
  /** The question in its own words: "Cancel the window on Thu 3 Dec?" */
  title: string;
  /** What will happen, and further fields such as a reason. */
  children?: ReactNode;
  /** Repeats the deed, never "OK": "Cancel window on 3 Dec". */
  confirmLabel: string;
  confirmTone?: ButtonTone;
  /** Names what stays: "Keep window". */
  cancelLabel: string;
  /** A server action, as `runAction` makes it. */
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Values sent along unseen. */
  hidden?: Record<string, string>;
};

/** Asks before a deed that is hard to take back. Closes when it is done, stays with the reason when refused. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        tone={props.triggerTone ?? "secondary"}
        size={props.triggerSize ?? "normal"}
        onClick={() => setOpen(true)}
      >
        {props.trigger}
      </Button>
      <Dialog role="alertdialog" title={props.title} isOpen={isOpen} onOpenChange={setOpen}>
        <ConfirmForm {...props} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ConfirmForm({
  children,
  confirmLabel,
  confirmTone = "destructive",
  cancelLabel,
  action,
  hidden = {},
  close,
}: ConfirmDialogProps & { close: () => void }) {
  const submit = async (previous: FormState, form: FormData): Promise<FormState> => {
    const state = await action(previous, form);
    if (state.status === "done") close();
    return state;
  };
  const [state, formAction] = useActionState(submit, { status: "idle" });
  const refusal = state.status === "refused" ? state : undefined;

  return (
    <form action={formAction} className="flex flex-col gap-4">
      <FormError message={refusal?.message} fields={refusal?.fields} />
      {children && <div className="flex flex-col gap-4">{children}</div>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{cancelLabel}</Button>
        <SubmitButton tone={confirmTone}>{confirmLabel}</SubmitButton>
      </div>
    </form>
  );
}
