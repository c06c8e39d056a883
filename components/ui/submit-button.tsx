"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button.tsx";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "pending" | "type"> & {
  /** What it says while the form is being sent, for example "Publishing…". */
  pendingLabel?: string;
};

/** Sends the form it stands in, once: clicks and Enter during the sending are ignored, and the state is read out. */
export function SubmitButton({ pendingLabel = "Working…", children, onClick, ...button }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  // With several submit buttons in a form, only the one that was pressed speaks.
  const isMine =
    pending && (button.name === undefined || data.get(button.name) === String(button.value ?? ""));

  return (
    <>
      <Button
        tone="primary"
        {...button}
        type="submit"
        pending={pending}
        onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      >
        {isMine ? pendingLabel : children}
      </Button>
      <span role="status" className="sr-only">
        {isMine ? pendingLabel : ""}
      </span>
    </>
  );
}
