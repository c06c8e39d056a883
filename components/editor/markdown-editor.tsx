"use client";

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown, markdownKeymap, markdownLanguage } from "@codemirror/lang-markdown";
import { type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { type RefObject, useEffect, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Notice } from "#components/ui/notice.tsx";
import { editorTheme } from "./editor-theme.ts";
import { formatting } from "./formatting.ts";
import { FormattingBar } from "./formatting-bar.tsx";
import { pasteRules } from "./paste-rules.ts";

type Props = {
  /** The form's own text area: the editor shows its text and writes every change back, as if typed there. */
  source: RefObject<HTMLTextAreaElement | null>;
  label: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  /** Read once, when the editor starts. */
  extra?: Extension;
  /** Called when the editor stands in for the text area. */
  onReady: () => void;
};

/** Markdown in CodeMirror 6. Tab leaves it, as any other field. */
export default function MarkdownEditor({ source, label, describedBy, isInvalid, extra, onReady }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const [refusal, setRefusal] = useState<string>();
  const start = useRef({ label, extra, onReady });

  useEffect(() => {
    const field = source.current;
    if (!field || !place.current) return;
    const hadFocus = document.activeElement === field;
    const editor = new EditorView({
      parent: place.current,
      doc: field.value,
      extensions: [
        baseExtensions(start.current.label, setRefusal),
        start.current.extra ?? [],
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged || field.value === state.doc.toString()) return;
          setRefusal(undefined);
          field.value = state.doc.toString();
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      ],
    });
    // A template or a browser's own filling-in changes the text area from outside.
    const follow = () => {
      const { doc } = editor.state;
      if (field.value.replace(/\r\n?/g, "\n") === doc.toString()) return;
      editor.dispatch({ changes: { from: 0, to: doc.length, insert: field.value } });
    };
    field.addEventListener("input", follow);
    view.current = editor;
    start.current.onReady();
    if (hadFocus) editor.focus();
    return () => {
      field.removeEventListener("input", follow);
      editor.destroy();
    };
  }, [source]);

  useEffect(() => {
    const content = view.current?.contentDOM;
    if (describedBy) content?.setAttribute("aria-describedby", describedBy);
    else content?.removeAttribute("aria-describedby");
    content?.setAttribute("aria-invalid", String(isInvalid));
  }, [describedBy, isInvalid]);

  return (
    <div className="flex flex-col gap-2">
      <div
        className={classNames(
          "rounded-md border bg-page focus-within:outline-2 focus-within:outline-focus",
          isInvalid ? "border-danger-line" : "border-line-strong",
        )}
      >
        <FormattingBar
          apply={(command) => {
            if (!view.current) return;
            command(view.current);
            view.current.focus();
          }}
        />
        <div ref={place} className="min-h-72 [&_.cm-editor]:max-h-[65dvh] [&_.cm-editor]:min-h-72" />
      </div>
      {refusal && (
        <Notice tone="needs-you" role="alert" title="The image was not put in">
          {refusal}
        </Notice>
      )}
    </div>
  );
}

function baseExtensions(label: string, refuse: (message: string) => void): Extension {
  return [
    history(),
    markdown({ base: markdownLanguage, addKeymap: false }),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "true", autocapitalize: "sentences" }),
    editorTheme,
    pasteRules(refuse),
    Prec.high(keymap.of(formatting.map(({ key, command }) => ({ key, run: command, preventDefault: true })))),
    keymap.of([...markdownKeymap, ...defaultKeymap, ...historyKeymap]),
  ];
}
