"use client";

import { useKeptForm } from "#components/shell/use-kept-form.ts";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FormState } from "#lib/auth/action.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  request: { id: string; revision: number; title: string; bodyMarkdown: string };
};

/** The text of notes on request. A compilation made on the server replaces it; a refusal does not cost a word. */
export function RequestEditor({ action, request }: Props) {
  const { state, refused, errors, form } = useKeptForm(action);
  return (
    <form {...form} className="flex flex-col gap-4">
      <FormError message={refused?.message} fields={refused?.fields} />
      {state.status === "done" && <Notice tone="done" role="status" title={state.message} />}
      <input type="hidden" name="id" value={request.id} />
      <input type="hidden" name="revision" value={request.revision} />
      <TextInput name="title" label="Title" defaultValue={request.title} errors={errors["title"]} />
      <TextArea
        name="bodyMarkdown"
        label="Notes"
        description="Markdown, as in release notes. Raw HTML and images are left out."
        rows={20}
        className="max-h-[70dvh] font-mono"
        required={false}
        defaultValue={request.bodyMarkdown}
        errors={errors["bodyMarkdown"]}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="submit" pendingLabel="Sending…">
          Send to review
        </SubmitButton>
        <SubmitButton name="intent" value="save" tone="secondary" pendingLabel="Saving…">
          Save
        </SubmitButton>
      </div>
    </form>
  );
}
