"use client";

import { useReducer } from "react";
import { useKeptForm } from "#components/shell/use-kept-form.ts";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { HoursRow } from "#lib/blackouts/schema-input.ts";
import { HoursFields } from "./hours-fields.tsx";
import { draftsOf, nextWeek } from "./week-drafts.ts";
import { WEEKDAYS } from "./weekdays.ts";

type Props = {
  rows: HoursRow[];
  zoneName: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** The week's hours in which work is welcome: a line a day, several stretches on it. */
export function OffPeakForm({ rows, zoneName, action }: Props) {
  const [drafts, change] = useReducer(nextWeek, rows, draftsOf);
  const { state, refused, errors, form } = useKeptForm(action);
  return (
    <form {...form} className="flex max-w-form flex-col gap-4">
      <FormError message={refused?.message} />
      {state.status === "done" && <Notice tone="done" role="status" title={state.message} />}
      <p className="text-ink-muted">
        In {zoneName}. Hours past midnight belong to the day they begin on. Leave a day empty where no hour
        suits.
      </p>
      <div className="divide-y divide-line border-line border-y">
        {WEEKDAYS.map((name, index) => (
          <HoursFields
            key={name}
            name={name}
            weekday={index + 1}
            drafts={drafts}
            errors={errors}
            change={change}
          />
        ))}
      </div>
      <div>
        <SubmitButton pendingLabel="Saving…">Save off-peak hours</SubmitButton>
      </div>
    </form>
  );
}
