"use client";

import { type FormEvent, startTransition, useActionState, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { TenantOption } from "#lib/releases/schema-desk.ts";
import { AudienceField } from "./audience-field.tsx";
import { BodyField } from "./body-field.tsx";
import { ClassificationFields } from "./classification-fields.tsx";
import type { EditorOptions } from "./editor-options.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { WordFields } from "./word-fields.tsx";

type Props = {
  note: { id: string; revision: number; name: string; content: NoteInput };
  /** Whom the saved audience reaches: "4 tenants, 17 people". */
  reach: string;
  tenants: TenantOption[];
  options: EditorOptions;
  /** Saves; with the field `intent` set to "publish", also publishes what it saved. */
  save: (previous: FormState, form: FormData) => Promise<FormState>;
  preview: (form: FormData) => Promise<FormState<{ html: string }>>;
  findReach: (form: FormData) => Promise<FormState<{ reach: string }>>;
};

/** The form of a draft. What was typed stays in it whatever the server answers. */
export function NoteEditor({ note, reach, tenants, options, save, preview, findReach }: Props) {
  const [state, formAction, isPending] = useActionState(save, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const errors = state.status === "refused" ? state.fields : {};
  const { content } = note;

  // Sent without React's reset of the form: a refusal must not cost a word.
  function send(intent: "save" | "publish") {
    if (isPending || !form.current) return;
    const data = new FormData(form.current);
    data.set("intent", intent);
    startTransition(() => formAction(data));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    send("save");
  }

  return (
    <form ref={form} action={formAction} onSubmit={submit} className="flex flex-col gap-6">
      <input type="hidden" name="noteId" value={note.id} />
      <input type="hidden" name="revision" value={note.revision} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <WordFields content={content} errors={errors} />
          <BodyField markdown={content.bodyMarkdown} errors={errors["bodyMarkdown"]} preview={preview} />
        </div>
        <div className="flex flex-col gap-6">
          <ClassificationFields content={content} errors={errors} options={options} />
          <AudienceField
            audience={content.audience}
            errors={Object.keys(errors).flatMap((name) =>
              /^audience\b/.test(name) ? (errors[name] ?? []) : [],
            )}
            tenants={tenants}
            components={options.components}
            integrations={options.integrations}
            reach={reach}
          />
        </div>
      </div>
      <div className="sticky bottom-0 -mx-4 flex flex-col gap-3 border-line border-t bg-page px-4 py-3 sm:mx-0 sm:px-0">
        {state.status === "refused" && <FormError message={state.message} />}
        {state.status === "done" && !isPending && (
          <Notice tone="done" role="status">
            {state.message}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" pending={isPending}>
            {isPending ? "Saving…" : "Save draft"}
          </Button>
          <PublishDialog
            name={note.name}
            isPending={isPending}
            findReach={() => findReach(new FormData(form.current ?? undefined))}
            publish={() => send("publish")}
          />
          <span className="text-ink-muted text-xs tabular">Revision {note.revision}</span>
        </div>
      </div>
    </form>
  );
}
