"use client";

import { type FormEvent, useActionState, useId, useRef, useState } from "react";
import type { SaveAnswer } from "#components/editor/autosave.ts";
import { ConflictPanel } from "#components/editor/conflict-panel.tsx";
import type { Preview } from "#components/editor/preview-pane.tsx";
import { SaveState } from "#components/editor/save-state.tsx";
import { contentOfForm, typedContent } from "#components/editor/typed-content.ts";
import { useAutosave } from "#components/editor/use-autosave.ts";
import { useSettledAnswer } from "#components/editor/use-settled-answer.ts";
import { PublishDialog, type PublishSteps } from "#components/publishing/publish-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { NoteInput } from "#lib/releases/schema.ts";
import type { PublishCheck, StoredText, TenantOption } from "#lib/releases/schema-desk.ts";
import type { EditorOptions } from "./editor-options.ts";
import { NoteFields } from "./note-fields.tsx";

const CHECKS_QUIET_MS = 800;

type Props = {
  note: { id: string; revision: number; name: string; content: NoteInput };
  /** Whom the saved audience reaches: "4 tenants, 17 people". */
  reach: string;
  tenants: TenantOption[];
  options: EditorOptions;
  save: (previous: SaveAnswer, form: FormData) => Promise<SaveAnswer>;
  preview: (form: FormData) => Promise<Preview>;
  check: (form: FormData) => Promise<FormState<{ checks: PublishCheck[] }>>;
  publishing: { steps: PublishSteps; zones: SelectOption[]; zone: string };
};

/** A draft that saves itself while it is written. Without script it is a form with a button. */
export function NoteEditor({ note, reach, tenants, options, save, preview, check, publishing }: Props) {
  const [sent, formAction] = useActionState(save, { status: "idle" });
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // What the fields begin with; a new generation of them replaces all that was typed.
  const [fields, setFields] = useState({ content: begun(sent, note.content), generation: 0 });
  const [putAside, setPutAside] = useState<NoteInput>();
  const { autosave, status } = useAutosave(form, note, (data) => save({ status: "idle" }, data));
  const { answer: checked, changed } = useSettledAnswer(
    () => check(new FormData(form.current ?? undefined)),
    CHECKS_QUIET_MS,
  );
  const conflict = status.kind === "conflict" ? status : null;
  const errors = status.kind === "refused" ? status.fields : sent.status === "refused" ? sent.fields : {};
  const mine = () => contentOfForm(new FormData(form.current ?? undefined));

  function typed() {
    autosave.touched();
    changed();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void autosave.flush(true);
  }

  function goOn(stored: StoredText, content: NoteInput, tookOver = false) {
    setPutAside(tookOver ? mine() : undefined);
    setFields(({ generation }) => ({ content, generation: generation + 1 }));
    autosave.goOnFrom(stored, tookOver);
    changed();
  }

  function bringBack(content: NoteInput) {
    setPutAside(undefined);
    setFields(({ generation }) => ({ content, generation: generation + 1 }));
    typed();
  }

  return (
    <div className="flex flex-col gap-6">
      <form
        id={id}
        ref={form}
        action={formAction}
        onSubmit={submit}
        onInput={typed}
        onBlur={() => autosave.isSaved() || void autosave.flush()}
        className="flex flex-col gap-6"
      >
        <input type="hidden" name="noteId" value={note.id} />
        <input type="hidden" name="revision" value={note.revision} />
        <input type="hidden" name="keep" value="true" />
        {conflict && (
          <ConflictPanel
            key={conflict.stored.revision}
            mine={mine()}
            stored={conflict.stored}
            base={conflict.base}
            names={{ options, tenants }}
            takeTheirs={() => goOn(conflict.stored, conflict.stored.content, true)}
            keepMine={() => goOn(conflict.stored, mine())}
            merge={(merged) => goOn(conflict.stored, merged)}
          />
        )}
        {/* Kept while the person chooses: what was typed stands in these fields alone. */}
        <div key={fields.generation} hidden={conflict !== null} className="flex flex-col gap-6">
          <NoteFields
            content={fields.content}
            checks={checked?.status === "done" ? checked.data?.checks : undefined}
            {...{ errors, options, tenants, reach, preview }}
          />
        </div>
      </form>
      {/* Outside the form: what happens in the dialog is no writing. */}
      <div className="sticky bottom-0 -mx-4 flex flex-col gap-3 border-line border-t bg-page px-4 py-3 sm:mx-0 sm:px-0">
        {sent.status === "refused" && <FormError message={sent.message} />}
        {putAside && (
          <Notice
            tone="info"
            action={
              <Button size="small" onClick={() => bringBack(putAside)}>
                Bring mine back
              </Button>
            }
          >
            You took their version. Yours was put aside until you leave this page.
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {!conflict && (
            <>
              <Button type="submit" form={id}>
                Save draft
              </Button>
              <PublishDialog name={note.name} flush={() => autosave.flush(true)} {...publishing} />
            </>
          )}
          <SaveState status={status} sent={sent.status === "done" ? sent.message : ""} />
        </div>
      </div>
    </div>
  );
}

/** Without script a refused form comes back as it was typed. */
function begun(sent: SaveAnswer, stored: NoteInput): NoteInput {
  return sent.status === "refused" ? typedContent((name) => sent.values[name] ?? []) : stored;
}
