"use client";

import { useState } from "react";
import { useKeptForm } from "#components/shell/use-kept-form.ts";
import { Choice } from "#components/ui/choice.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  deployments: SelectOption[];
  /** The site's today, "2026-11-24": notes are about what happened. */
  today: string;
  /** "Berlin time" */
  zone: string;
};

/** Asks for the notes of some days or of one deployment. What was typed stays whatever the answer is. */
export function RequestForm({ action, deployments, today, zone }: Props) {
  const { refused, errors, form } = useKeptForm(action);
  const [subject, setSubject] = useState("days");

  return (
    <form {...form} className="flex max-w-form flex-col gap-5">
      <FormError message={refused?.message} />
      <Fieldset legend="Notes about" errors={errors["subject"] ?? []}>
        <Choice
          type="radio"
          name="subject"
          value="days"
          label="Some days"
          checked={subject === "days"}
          onChange={() => setSubject("days")}
        />
        <Choice
          type="radio"
          name="subject"
          value="deployment"
          label="One deployment"
          checked={subject === "deployment"}
          onChange={() => setSubject("deployment")}
          disabled={deployments.length === 0}
        />
      </Fieldset>
      {subject === "days" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            type="date"
            name="fromDay"
            label={`From, ${zone}`}
            max={today}
            errors={errors["fromDay"]}
          />
          <TextInput
            type="date"
            name="untilDay"
            label="To, included"
            max={today}
            defaultValue={today}
            errors={errors["untilDay"]}
          />
        </div>
      ) : (
        <Select
          name="deploymentId"
          label="Deployment"
          placeholder="Choose a deployment"
          options={deployments}
          errors={errors["deploymentId"]}
        />
      )}
      <TextArea
        name="message"
        label="What you need them for"
        description="It helps to know the reader: an auditor, your change board."
        rows={3}
        errors={errors["message"]}
        optional
      />
      <div>
        <SubmitButton pendingLabel="Asking…">Ask for notes</SubmitButton>
      </div>
    </form>
  );
}
