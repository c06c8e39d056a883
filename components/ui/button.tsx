import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";

type ButtonProps = ComponentProps<"button"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Its action is running: stays focusable, reads as busy. The caller ignores further clicks. */
  pending?: boolean;
};

/** A native button, without script of its own. In forms prefer SubmitButton. */
export function Button({ tone, size, pending, className, type = "button", ...native }: ButtonProps) {
  return (
    <button
      {...native}
      type={type}
      aria-disabled={pending || native["aria-disabled"]}
      aria-busy={pending || undefined}
      className={classNames(buttonStyle(tone, size), className)}
    />
  );
}
