"use client";

import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Reach = FormState<{ reach: string }>;
type Props = {
  /** "Realtime Engine 8.14.0" */
  name: string;
  isPending: boolean;
  findReach: () => Promise<Reach>;
  publish: () => void;
};

/** Asks before clients can read the note, and says how many will, by the audience as the form has it now. */
export function PublishDialog({ name, isPending, findReach, publish }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reach, setReach] = useState<Reach>({ status: "idle" });
  const [isCounting, startCounting] = useTransition();

  function ask() {
    setReach({ status: "idle" });
    setOpen(true);
    startCounting(async () => setReach(await findReach()));
  }

  function confirm() {
    setOpen(false);
    publish();
  }

  return (
    <>
      <Button tone="primary" pending={isPending} onClick={() => isPending || ask()}>
        Publish…
      </Button>
      <Dialog
        role="alertdialog"
        title={`Publish the note on ${name}?`}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <div className="flex flex-col gap-4">
          <p aria-live="polite" className={reach.status === "refused" ? "text-danger" : undefined}>
            {isCounting || reach.status === "idle" ? "Counting whom it reaches…" : reachLine(reach)}
          </p>
          <p className="text-ink-muted">
            What stands in the form is saved and published. Text and audience cannot be changed afterwards.
          </p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Keep it a draft</Button>
            <Button tone="primary" onClick={confirm}>
              Publish the note
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

function reachLine(reach: Reach): string {
  if (reach.status === "done" && reach.data) return `It reaches ${reach.data.reach}.`;
  return reach.status === "refused" ? [reach.message, ...Object.values(reach.fields).flat()].join(" ") : "";
}
