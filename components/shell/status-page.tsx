import type { ReactNode } from "react";
import { Wordmark } from "#components/ui/wordmark.tsx";

type StatusPageProps = {
  title: string;
  /** What happened and what to do about it, in words. */
  children: ReactNode;
  action?: ReactNode;
  /** Outside the shell: brings its own name and main landmark. */
  standalone?: boolean;
};

/** Stands in for a page that cannot be shown. */
export function StatusPage({ title, children, action, standalone }: StatusPageProps) {
  const words = (
    <div className="max-w-form py-6">
      <h1 className="text-xl tracking-tight">{title}</h1>
      <p className="mt-2 text-ink-muted">{children}</p>
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
  if (!standalone) return words;
  return (
    <main className="mx-auto max-w-form px-4 py-10 sm:py-16">
      <Wordmark />
      {words}
    </main>
  );
}
