"use client";

import { type FormEvent, startTransition, useActionState, useState } from "react";
import { FileInput } from "#components/ui/file-input.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { ImportResult } from "#lib/imports/schema.ts";
import { ImportOutcome } from "./import-result.tsx";

type State = FormState<ImportResult>;
type Props = {
  action: (previous: State, form: FormData) => Promise<State>;
  components: SelectOption[];
  maxBytes: number;
};

const TOO_LARGE = "The file is larger than 2 MB. Split it, or keep only the releases to import.";

/** Takes a changelog or GitHub's releases as a file or as text; shows what would come of it, or makes the drafts. */
export function ImportForm({ action, components, maxBytes }: Props) {
  const [state, formAction, isPending] = useActionState(action, { status: "idle" });
  const [fileError, setFileError] = useState<string[]>();
  const refused = state.status === "refused" ? state : undefined;

  /** Sends the form without React's reset, which would empty the file chooser between looking and importing. */
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const file = form.get("file");
    const isTooLarge = file instanceof File && file.size > maxBytes;
    setFileError(isTooLarge ? [TOO_LARGE] : undefined);
    if (!isTooLarge) startTransition(() => formAction(form));
  }

  return (
    <>
      <form action={formAction} onSubmit={send} className="mb-8 flex max-w-form flex-col gap-5">
        {!fileError && <FormError message={refused?.message} fields={refused?.fields} />}
        <Select
          name="component"
          label="Component"
          placeholder="Choose a component"
          options={components}
          errors={refused?.fields["component"]}
        />
        <FileInput
          name="file"
          label="Changelog or GitHub releases"
          description="Markdown in the format of Keep a Changelog, or the JSON of a GitHub repository's releases; up to 2 MB."
          accept=".md,.markdown,.txt,.json,text/markdown,text/plain,application/json"
          errors={fileError}
          optional
        />
        <TextArea
          name="text"
          label="Or paste it"
          description="Used when no file is chosen."
          rows={8}
          spellCheck={false}
          className="field-sizing-fixed font-mono"
          errors={refused?.fields["text"]}
          optional
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="intent" value="import" pendingLabel="Importing…">
            Make the drafts
          </SubmitButton>
          <SubmitButton name="intent" value="check" tone="secondary" pendingLabel="Reading…">
            Show what would come
          </SubmitButton>
        </div>
      </form>
      {state.status === "done" && state.data && !isPending && (
        <ImportOutcome message={state.message} result={state.data} />
      )}
    </>
  );
}
