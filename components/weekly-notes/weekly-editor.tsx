"use client";

import { useKeptForm } from "#components/shell/use-kept-form.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  revision: number;
  intro: string;
  /** "12 people" */
  people: string;
  notes: { id: string; name: string; headline: string; isIn: boolean }[];
};

/** A representative's words above the notes of a week, and which notes stand in them. */
export function WeeklyEditor({ action, revision, intro, people, notes }: Props) {
  const { state, refused, errors, form } = useKeptForm(action);

  return (
    <form {...form} className="flex max-w-form flex-col gap-6">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && <Notice tone="done" role="status" title={state.message} />}
      <input type="hidden" name="revision" value={revision} />
      <TextArea
        name="intro"
        label="Your words above the notes"
        rows={5}
        defaultValue={intro}
        errors={errors["intro"]}
        optional
      />
      <Fieldset legend="Notes of the week" errors={errors["noteIds"] ?? []}>
        {notes.map(({ id, name, headline, isIn }) => (
          <Checkbox
            key={id}
            name="noteIds[]"
            value={id}
            defaultChecked={isIn}
            label={
              <>
                <span className="tabular">{name}</span> <bdi className="text-ink-muted">{headline}</bdi>
              </>
            }
          />
        ))}
        {notes.length === 0 && (
          <p className="text-ink-muted">
            Nothing was released to this tenant in this week. The mail will say so.
          </p>
        )}
      </Fieldset>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="save" pendingLabel="Saving…">
          Save
        </SubmitButton>
        <SubmitButton name="intent" value="send" tone="secondary" pendingLabel="Sending…">
          {`Save and send now to ${people}`}
        </SubmitButton>
      </div>
    </form>
  );
}
