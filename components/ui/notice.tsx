import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type Tone, toneLine, toneSoft } from "./tone.ts";
import { ToneShape } from "./tone-shape.tsx";

type NoticeProps = {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** "status" or "alert" when it appears in answer to something the person did. */
  role?: "status" | "alert";
};

/** A bar that must be seen before what stands below it. */
export function Notice({ tone, title, children, action, role }: NoticeProps) {
  return (
    <div
      role={role}
      className={classNames(
        "flex flex-wrap items-start gap-x-4 gap-y-2 border-s-3 px-3 py-2.5 print:border",
        toneSoft[tone],
        toneLine[tone],
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-2.5">
        <ToneShape tone={tone} className="mt-[5px]" />
        <div className="min-w-0">
          {title && <p className="font-semibold">{title}</p>}
          {children && (
            <div className={classNames("max-w-measure", title ? "text-ink-muted" : undefined)}>
              {children}
            </div>
          )}
        </div>
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
  );
}
