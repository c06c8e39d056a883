import type { ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode };

/** One part of the policy; its heading is a link to itself, so that it can be quoted. */
export function PolicyPart({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16 [&:not(:first-child)]:mt-10">
      <h2 id={`${id}-title`} className="text-lg">
        <a href={`#${id}`} className="hover:underline">
          {title}
        </a>
      </h2>
      <div className="prose-note mt-2">{children}</div>
    </section>
  );
}
