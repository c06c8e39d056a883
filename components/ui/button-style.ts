import { classNames } from "./class-names.ts";

/** Primary: the one obvious action of a page. Destructive ones ask first (ConfirmDialog). */
export type ButtonTone = "primary" | "secondary" | "quiet" | "destructive";
export type ButtonSize = "small" | "normal" | "large";

const tones: Record<ButtonTone, string> = {
  primary: "border-transparent bg-act-solid text-on-solid hover:bg-act-solid-hover",
  secondary: "border-line-strong bg-page text-ink hover:bg-hover",
  quiet: "border-transparent text-act hover:bg-hover",
  destructive: "border-transparent bg-danger-solid text-on-solid hover:bg-danger-solid-hover",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-7 px-2 py-0.5 text-sm",
  normal: "min-h-9 px-3 py-1.5 text-sm",
  large: "min-h-12 px-5 py-2.5 text-base",
};

/** Classes of a button, for whatever element carries it. */
export function buttonStyle(tone: ButtonTone = "secondary", size: ButtonSize = "normal"): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 print:hidden rounded-md border text-center font-semibold transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 aria-busy:cursor-progress aria-busy:opacity-80",
    tones[tone],
    sizes[size],
  );
}
