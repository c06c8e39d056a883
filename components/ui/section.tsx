import { type ReactNode, useId } from "react";

type SectionProps = {
  title: ReactNode;
  /** Quiet words after the title: a count, a span of time. */
  note?: ReactNode;
  /** Small links or buttons at the end of the rule. */
  actions?: ReactNode;
  /** For links to this place. */
  id?: string;
  children: ReactNode;
};

/** A part of a page: its heading sits in a rule, its content needs no box. */
export function Section({ title, note, actions, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="mb-8 scroll-mt-4">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={headingId} className="text-sm">
          {title}
        </h2>
        {note && <span className="text-ink-muted text-xs tabular">{note}</span>}
        <span className="h-px min-w-4 flex-1 bg-line" />
        {actions && <div className="flex shrink-0 items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
