import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type Tone, toneSoft, toneText } from "./tone.ts";
import { ToneShape } from "./tone-shape.tsx";

/** A small label. With a tone it states something and gets the tone's shape; without, it only classifies. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs/5 print:border print:px-1",
        toneSoft[tone],
        toneText[tone],
      )}
    >
      {tone !== "neutral" && <ToneShape tone={tone} className="size-2" />}
      {children}
    </span>
  );
}
