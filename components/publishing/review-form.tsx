"use client";

import { useActionState } from "react";
import { HiddenFields } from "#components/shell/hidden-fields.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the answer is bound to: a revision, a proposal. */
  hidden: Record<string, string | number>;
  /** Who wrote or asked may send it back, but not approve. */
  mayApprove: boolean;
};

/** The second person's answer: approve, or say what should change. */
export function ReviewForm({ action, hidden, mayApprove }: Props) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  return (
    <form action={formAction} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      <HiddenFields values={hidden} />
      <TextArea
        name="comment"
        label="Words for the author"
        description={mayApprove ? "Needed to ask for changes, optional to approve." : "What should change."}
        rows={3}
        defaultValue={refused?.values["comment"]?.[0]}
        errors={refused?.fields["comment"]}
        optional
      />
      <div className="flex flex-wrap gap-2">
        {mayApprove && (
          <SubmitButton name="decision" value="approved" pendingLabel="Approving…">
            Approve
          </SubmitButton>
        )}
        <SubmitButton name="decision" value="changes_requested" tone="secondary" pendingLabel="Sending back…">
          Ask for changes
        </SubmitButton>
      </div>
    </form>
  );
}
