"use client";

import { unifiedMergeView } from "@codemirror/merge";
import { type RefObject, useMemo } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import MarkdownEditor from "./markdown-editor.tsx";

type Props = {
  source: RefObject<HTMLTextAreaElement | null>;
  theirs: string;
  label: string;
  onReady: () => void;
};

/** One's own text, with what the other one's says differently above each place; either can be taken, and all be edited. */
export default function MergeEditor({ theirs, ...editor }: Props) {
  const extra = useMemo(
    () => unifiedMergeView({ original: theirs, gutter: true, mergeControls: mergeButton }),
    [theirs],
  );
  return <MarkdownEditor {...editor} extra={extra} describedBy={undefined} isInvalid={false} />;
}

function mergeButton(type: "accept" | "reject", act: (event: MouseEvent) => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = buttonStyle("secondary", "small");
  button.textContent = type === "accept" ? "Keep mine here" : "Take theirs here";
  button.onclick = act;
  return button;
}
