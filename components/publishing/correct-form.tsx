"use client";

import type { Preview } from "#components/editor/preview-pane.tsx";
import { BodyField } from "#components/releases/body-field.tsx";
import { ChangeTypesField } from "#components/releases/change-types-field.tsx";
import { WordFields } from "#components/releases/word-fields.tsx";
import { useKeptForm } from "#components/shell/use-kept-form.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { NoteInput } from "#lib/releases/schema.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  revision: number;
  content: NoteInput;
  /** Whether a second person reads the correction before clients do. */
  needsReview: boolean;
  changeTypes: SelectOption[];
  preview: (form: FormData) => Promise<Preview>;
};

/** The correction's sentence for readers around the fields of the note. A refusal does not cost a word. */
export function CorrectForm({ action, revision, content, needsReview, changeTypes, preview }: Props) {
  const { refused, errors, form } = useKeptForm(action);

  return (
    <form {...form} className="flex flex-col gap-6">
      <input type="hidden" name="revision" value={revision} />
      <FormError message={refused?.message} fields={refused?.fields} />
      <div className="max-w-form">
        <TextInput
          name="correction"
          label="What was corrected"
          description="A sentence for clients. It stands in the note’s history and in the mail."
          maxLength={300}
          errors={errors["correction"]}
        />
      </div>
      <div className="flex max-w-form flex-col gap-5">
        <WordFields content={content} errors={errors} />
        <ChangeTypesField content={content} errors={errors} options={changeTypes} />
      </div>
      <BodyField markdown={content.bodyMarkdown} errors={errors["bodyMarkdown"]} preview={preview} />
      <Checkbox
        name="isQuiet"
        value="true"
        label="Tell nobody: only spelling changed"
        description="Otherwise everyone who was told of the note gets one mail."
      />
      <div>
        <SubmitButton pendingLabel="Sending…">
          {needsReview ? "Send the correction to review" : "Publish the correction"}
        </SubmitButton>
      </div>
    </form>
  );
}
