"use client";

import dynamic from "next/dynamic";
import { useId, useRef, useState } from "react";
import { type Preview, PreviewPane } from "#components/editor/preview-pane.tsx";
import { TemplateChoice } from "#components/editor/template-choice.tsx";
import { useSettledAnswer } from "#components/editor/use-settled-answer.ts";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { controlStyle } from "#components/ui/control-style.ts";
import { FieldMessage } from "#components/ui/field-message.tsx";

// CodeMirror comes with this field alone, after the page; until then, and without script, the text area is the editor.
const MarkdownEditor = dynamic(() => import("#components/editor/markdown-editor.tsx"), { ssr: false });

const LABEL = "What changed";
const QUIET_MS = 400;

type Props = {
  markdown: string;
  errors: string[] | undefined;
  preview: (form: FormData) => Promise<Preview>;
};

/** The note's Markdown, and beside it how clients will see it. A form field of the name `bodyMarkdown`. */
export function BodyField({ markdown, errors, preview }: Props) {
  const id = useId();
  const source = useRef<HTMLTextAreaElement>(null);
  const [isReady, setReady] = useState(false);
  const [isEmpty, setEmpty] = useState(markdown.trim() === "");
  const [side, setSide] = useState<"write" | "preview">("write");
  const { answer, changed } = useSettledAnswer(() => preview(bodyForm(source.current)), QUIET_MS);
  const describedBy = [`${id}-help`, errors?.length && `${id}-error`].filter(Boolean).join(" ");

  function begin(template: string) {
    if (!source.current) return;
    source.current.value = template;
    source.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <label htmlFor={isReady ? undefined : id} className="font-semibold">
            {LABEL}
          </label>
          <FieldMessage
            id={`${id}-help`}
            description="Markdown. Raw HTML and images are left out. Tab leaves the text."
          />
        </div>
        <div className="flex gap-1 lg:hidden">
          {(["write", "preview"] as const).map((name) => (
            <Button
              key={name}
              size="small"
              aria-pressed={side === name}
              onClick={() => setSide(name)}
              className="aria-pressed:border-act-line aria-pressed:bg-act-soft aria-pressed:text-act"
            >
              {name === "write" ? "Write" : "Preview"}
            </Button>
          ))}
        </div>
      </div>
      {isEmpty && <TemplateChoice choose={begin} />}
      <div className="grid gap-6 lg:grid-cols-2">
        <div className={classNames("min-w-0", side !== "write" && "max-lg:hidden")}>
          <textarea
            ref={source}
            id={isReady ? undefined : id}
            hidden={isReady}
            name="bodyMarkdown"
            rows={16}
            dir="auto"
            defaultValue={markdown}
            aria-describedby={describedBy}
            aria-invalid={errors?.length ? true : undefined}
            onInput={({ currentTarget }) => {
              setEmpty(currentTarget.value.trim() === "");
              changed();
            }}
            className={classNames(controlStyle, "min-h-72 resize-y font-mono")}
          />
          <MarkdownEditor
            source={source}
            label={LABEL}
            describedBy={describedBy}
            isInvalid={Boolean(errors?.length)}
            onReady={() => setReady(true)}
          />
          <FieldMessage id={`${id}-error`} errors={errors} />
        </div>
        <div className={classNames("min-w-0", side !== "preview" && "max-lg:hidden")}>
          <PreviewPane shown={answer} />
        </div>
      </div>
    </div>
  );
}

function bodyForm(source: HTMLTextAreaElement | null): FormData {
  const form = new FormData();
  form.set("bodyMarkdown", source?.value ?? "");
  return form;
}
