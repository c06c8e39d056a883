"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { PublishOutlook } from "#lib/publishing/schema.ts";
import { WhenFields } from "./when-fields.tsx";

export type PublishSteps = {
  /** Whom the saved note would reach, and whether it may go out. */
  look: () => Promise<FormState<PublishOutlook>>;
  publish: (revision: number) => Promise<FormState>;
  schedule: (revision: number, form: FormData) => Promise<FormState>;
  requestReview: (revision: number) => Promise<FormState>;
};

type Props = {
  /** "Realtime Engine 8.14.0" */
  name: string;
  /** Saves what is not saved yet; null when that failed, and the page says why. */
  flush: () => Promise<number | null>;
  steps: PublishSteps;
  zones: SelectOption[];
  /** The zone that is chosen first. */
  zone: string;
};

/** Asks before clients can read the note: whom it reaches, whether a second person must read it, now or when. */
export function PublishDialog({ name, flush, steps, zones, zone }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [revision, setRevision] = useState(0);
  const [outlook, setOutlook] = useState<FormState<PublishOutlook>>({ status: "idle" });
  const [answer, setAnswer] = useState<FormState>({ status: "idle" });
  const [isLater, setLater] = useState(false);
  const [isPending, startTransition] = useTransition();
  const known = outlook.status === "done" ? outlook.data : undefined;
  const refused = answer.status === "refused" ? answer : undefined;

  function ask() {
    startTransition(async () => {
      const saved = await flush();
      if (saved === null) return;
      setRevision(saved);
      setAnswer({ status: "idle" });
      setLater(false);
      setOutlook({ status: "idle" });
      setOpen(true);
      setOutlook(await steps.look());
    });
  }

  function take(step: () => Promise<FormState>) {
    startTransition(async () => {
      const answered = await step();
      setAnswer(answered);
      if (answered.status === "done") setOpen(false);
    });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (isPending) return;
    take(() => (isLater ? steps.schedule(revision, form) : steps.publish(revision)));
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
        <form onSubmit={submit} className="flex flex-col gap-4">
          <div aria-live="polite">
            {outlook.status === "idle" && <p className="text-ink-muted">Counting whom it reaches…</p>}
            {outlook.status === "refused" && <FormError message={outlook.message} fields={outlook.fields} />}
            {known?.reach.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <FormError message={refused?.message} fields={refused?.fields} />
          {known?.reviewReason ? (
            <p className="text-ink-muted">
              It needs a second person: {known.reviewReason}. Until the answer it is not written on.
            </p>
          ) : (
            <WhenFields
              isLater={isLater}
              setLater={setLater}
              zones={zones}
              zone={zone}
              errors={refused?.fields ?? {}}
            />
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>Not yet</Button>
            {known?.mayAskReview && (
              <Button
                tone={known.reviewReason ? "primary" : "secondary"}
                pending={isPending}
                onClick={() => isPending || take(() => steps.requestReview(revision))}
              >
                Send to review
              </Button>
            )}
            {known && !known.reviewReason && (
              <Button type="submit" tone="primary" pending={isPending}>
                {isLater ? "Schedule the note" : "Publish the note"}
              </Button>
            )}
          </div>
        </form>
      </Dialog>
    </>
  );
}
