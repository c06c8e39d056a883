import Link from "next/link";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence: what this page is for or what state it shows. */
  lead?: ReactNode;
  /** The one obvious next action first, quieter ones after it. */
  actions?: ReactNode;
  /** The page above this one. */
  back?: { href: string; label: string };
};

/** The top of a page; its title is the page's only h1. */
export function PageHeader({ title, lead, actions, back }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {back && (
        <Link
          href={back.href}
          className="wrap-anywhere mb-1 inline-block text-ink-muted hover:text-ink print:hidden"
        >
          <span aria-hidden="true">← </span>
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 dir="auto" className="text-xl tracking-tight">
            {title}
          </h1>
          {lead && <div className="mt-1 max-w-measure text-ink-muted">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
