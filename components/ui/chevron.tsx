import { classNames } from "./class-names.ts";

/** Says that a control opens something; points down, the caller turns it. */
export function Chevron({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      fill="none"
      aria-hidden="true"
      className={classNames("size-3 shrink-0", className)}
    >
      <path d="m2 4.5 4 4 4-4" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
