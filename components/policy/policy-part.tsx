import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** Running text keeps to a readable measure; a table needs the room. */
  wide?: boolean;
  children: ReactNode;
};

/** One part of the policy; its heading is a link to itself, so that it can be quoted. */
export function PolicyPart({ id, title, wide, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16 [&:not(:first-child)]:mt-10">
      <h2 id={`${id}-title`} className="text-base">
        <a href={`#${id}`} className="hover:underline">
          {title}
        </a>
      </h2>
      <div className={wide ? "mt-2" : "prose-note mt-2"}>{children}</div>
    </section>
  );
}
