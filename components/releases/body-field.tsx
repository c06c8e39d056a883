"use client";

import { useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/auth/action.ts";
import { NoteBody } from "./note-body.tsx";

type Preview = FormState<{ html: string }>;
type Props = {
  markdown: string;
  errors: string[] | undefined;
  preview: (form: FormData) => Promise<Preview>;
};

/** The note's Markdown, and how clients will see it, by the renderer that publishes it. */
export function BodyField({ markdown, errors, preview }: Props) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState<Preview>();
  const [isPending, startTransition] = useTransition();

  function look() {
    const form = new FormData();
    form.set("bodyMarkdown", text.current?.value ?? "");
    startTransition(async () => setShown(await preview(form)));
  }

  return (
    <div className="flex flex-col gap-3">
      <div hidden={shown !== undefined}>
        <TextArea
          ref={text}
          name="bodyMarkdown"
          label="What changed"
          description="Markdown. Raw HTML and images are left out."
          rows={16}
          className="max-h-[70dvh] min-h-60 font-mono"
          required={false}
          defaultValue={markdown}
          errors={errors}
        />
      </div>
      {shown && (
        <section aria-label="Preview" aria-live="polite">
          <h2 className="mb-3 text-sm">What changed, as clients will see it</h2>
          {shown.status === "done" && shown.data && (
            <NoteBody html={shown.data.html || "<p>Nothing yet.</p>"} />
          )}
          {shown.status === "refused" && <Notice tone="danger" role="alert" title={shown.message} />}
        </section>
      )}
      <div>
        {shown ? (
          <Button size="small" onClick={() => setShown(undefined)}>
            Write
          </Button>
        ) : (
          <Button size="small" pending={isPending} onClick={() => isPending || look()}>
            {isPending ? "Rendering…" : "Preview"}
          </Button>
        )}
      </div>
    </div>
  );
}
