"use client";

import { type ComponentProps, type ReactNode, useActionState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";
import { HiddenFields } from "./hidden-fields.tsx";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string | number>;
  /** What unfolds it: "Decline with a reason". */
  summary: string;
  /** Who reads the reason. */
  description: string;
  maxLength: number;
  /** The button: "Decline the offer". */
  label: string;
  pendingLabel: string;
  /** It goes without a reason, too. */
  optional?: boolean;
  tone?: ComponentProps<typeof SubmitButton>["tone"];
  /** What further stands above the reason. */
  children?: ReactNode;
};

/** A step that takes something away from somebody, with the reason that they read. */
export function ReasonForm(props: Props) {
  const { action, hidden, summary, description, maxLength, label, pendingLabel, optional, tone, children } =
    props;
  const [state, formAction] = useActionState(action, { status: "idle" });
  const refused = state.status === "refused" ? state : undefined;
  const reasonErrors = refused?.fields["reason"];
  return (
    <Disclosure summary={summary} open={refused !== undefined}>
      <form action={formAction} className="flex max-w-form flex-col items-start gap-3">
        <HiddenFields values={hidden} />
        {refused && !reasonErrors && <FormError message={refused.message} />}
        {children}
        <div className="w-full">
          <TextArea
            name="reason"
            label="Reason"
            description={description}
            rows={3}
            optional={optional}
            maxLength={maxLength}
            defaultValue={refused?.values["reason"]?.[0]}
            errors={reasonErrors}
          />
        </div>
        <SubmitButton tone={tone ?? "destructive"} pendingLabel={pendingLabel}>
          {label}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
