import { classNames } from "./class-names.ts";
import { type Tone, toneText } from "./tone.ts";

/** One outline a tone, so that a state is told without its colour. Drawn on a 12 by 12 grid. */
const shapes: Record<Tone, React.ReactNode> = {
  act: <path d="M3.5 1.5 10 6l-6.5 4.5z" fill="currentColor" />,
  "needs-you": <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  danger: <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2.2" />,
  done: <path d="m1.2 6.4 3.2 3.2 6.2-7" stroke="currentColor" strokeWidth="2" />,
  info: <circle cx="6" cy="6" r="4" stroke="currentColor" strokeWidth="2" />,
  neutral: <path d="M2 6h8" stroke="currentColor" strokeWidth="2" />,
};

/** The shape beside a word; silent for screen readers, which read the word. */
export function ToneShape({ tone, className }: { tone: Tone; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      fill="none"
      aria-hidden="true"
      className={classNames("size-2.5 shrink-0", toneText[tone], className)}
    >
      {shapes[tone]}
    </svg>
  );
}
