"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { controlStyle } from "#components/ui/control-style.ts";

const MergeEditor = dynamic(() => import("./merge-editor.tsx"), { ssr: false });

type Props = { begin: string; theirs: string; onChange: (merged: string) => void };

/** The text of both, to be merged by hand. */
export function MergeField({ begin, theirs, onChange }: Props) {
  const source = useRef<HTMLTextAreaElement>(null);
  const [isReady, setReady] = useState(false);
  return (
    <div>
      <textarea
        ref={source}
        hidden={isReady}
        aria-label="Merged text"
        rows={12}
        defaultValue={begin}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        className={`${controlStyle} font-mono`}
      />
      <MergeEditor source={source} theirs={theirs} label="Merged text" onReady={() => setReady(true)} />
    </div>
  );
}
