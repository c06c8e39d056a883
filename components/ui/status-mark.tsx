import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type Tone, toneText } from "./tone.ts";
import { ToneShape } from "./tone-shape.tsx";

/** A state in a word and a shape, for rows and running text. */
export function StatusMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classNames("inline-flex items-baseline gap-1.5", toneText[tone])}>
      <ToneShape tone={tone} />
      <span>{children}</span>
    </span>
  );
}
